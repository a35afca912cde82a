import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
	INodeExecutionData,
} from 'n8n-workflow';
import { personalMessages } from '../scenarios.mts';
import { benchEnvironment } from '../benchEnvironment.mts';
import { appId } from '../engine.mts';
import { oneSignal } from '../host.mts';
import { formatNumber } from '../formatNumber.mts';
import { report } from '../report.mts';
import { measureRun, measureInTurns, ratioOf, medianCost, type Cost } from '../measure.mts';

/** Many short rounds: the moods of a machine last longer than one, so that both meet the same. */
const count = 250;
const rounds = 61;
const most = 0.05;

interface Asked {
	options: IHttpRequestOptions;
}

/** The plainest call there is: n8n's own client, once, its answer as it is. */
async function plainDoor(
	this: IExecuteSingleFunctions,
	{ options }: Asked,
): Promise<INodeExecutionData[]> {
	const { body } = (await this.helpers.httpRequestWithAuthentication.call(this, 'oneSignalApi', {
		...options,
		baseURL: benchEnvironment.server,
		body: { ...(options.body as IDataObject), app_id: appId },
		json: true,
		returnFullResponse: true,
	})) as IN8nHttpFullResponse;
	return [{ json: body as IDataObject, pairedItem: { item: this.getItemIndex() } }];
}

/** What the package puts between the request and n8n's client. */
const operations = oneSignal.description.requestOperations as { pagination: unknown };
const { pagination: ownDoor } = operations;

async function through(door: unknown): Promise<Cost> {
	operations.pagination = door;
	return await measureRun(personalMessages, count);
}

const { ours, bare } = await measureInTurns(
	{ ours: () => through(ownDoor), bare: () => through(plainDoor) },
	rounds,
);
const added = ratioOf(ours, bare) - 1;
const plainly = medianCost(bare).cpu;
report([
	{
		budget: 'door',
		measured: `${(added * 100).toFixed(1)} % (${formatNumber(added * plainly)} ms an item)`,
		comparison: `${formatNumber(plainly)} ms with n8n's client called once and nothing else`,
		holds: added <= most,
	},
]);
