import type { IExecuteFunctions, IExecuteSingleFunctions } from 'n8n-workflow';

import type { RetryLimits } from '../retry/retryPolicy';

type OfItem<T> = (item: IExecuteSingleFunctions) => T;

/** What becomes of an exported file. */
export interface ExportOptions {
	maxWaitMs: number;
	/** The binary field that the file goes to; without one its rows become items. */
	binaryProperty?: string;
	/** The most bytes, unpacked, and rows that the node reads. */
	maxBytes: number;
	maxRows: number;
}

/**
 * What the panel says of how requests are sent. The fields declare these options, with their names,
 * labels and bounds, and hand their readers down: nothing below knows a field of the panel.
 */
export interface RequestSettings {
	retryLimits: OfItem<RetryLimits>;
	isDryRun: OfItem<boolean>;
	idempotencyKey: OfItem<string>;
	combineItems: OfItem<'automatic' | 'always' | 'never'>;
	ifUserNotFound: OfItem<'stop' | 'continue' | 'create'>;
	requireExternalId: OfItem<boolean>;
	/** How many items of a list are wanted. */
	itemLimit: OfItem<number>;
	exportOptions: OfItem<ExportOptions>;
	/** Fields that only say who receives a message. */
	recipientFields: string[];
	/** What the panel calls the options that an error refers to. */
	labels: Record<
		| 'idempotencyKey'
		| 'ifUserNotFound'
		| 'requireExternalId'
		| 'identifyUserBy'
		| 'externalId'
		| 'maxWait'
		| 'maxRows'
		| 'maxSize',
		string
	>;
	/** The panel's labels for OneSignal's parameters, which a person never sees. */
	parameterLabels: Record<string, string>;
}

const settings = new WeakMap<object, RequestSettings>();

/** Hands the readers of the panel's options to everything that is sent in a run. */
export function provideSettings(
	run: Pick<IExecuteFunctions, 'getExecuteData'>,
	provided: RequestSettings,
): void {
	settings.set(run.getExecuteData(), provided);
}

export function settingsOf(item: IExecuteSingleFunctions): RequestSettings {
	const provided = settings.get(item.getExecuteData());
	if (!provided) throw new Error('The run has no request settings');
	return provided;
}
