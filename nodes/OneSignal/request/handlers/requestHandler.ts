import type {
	DeclarativeRestApiSettings,
	IExecuteSingleFunctions,
	INodeExecutionData,
} from 'n8n-workflow';

/** The request that the fields of an item made, and the steps that turn its response into output. */
export type HandlerInput = DeclarativeRestApiSettings.ResultOptions;

/** Sends the request of one item and returns the items it comes to. */
export type RequestHandler = (
	this: IExecuteSingleFunctions,
	input: HandlerInput,
) => Promise<INodeExecutionData[]>;
