import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
	INodeExecutionData,
	INodeType,
} from 'n8n-workflow';
import type { Resource } from '../../../nodes/OneSignal/properties/operation.ts';
import type {
	HandlerInput,
	RequestHandler,
} from '../../../nodes/OneSignal/request/handlers/requestHandler.ts';
import { benchEnvironment } from '../benchEnvironment.mts';
import { appId, nodeTypesByName, type Scenario } from '../engine.mts';
import { formatNumber } from '../formatNumber.mts';
import { measureInTurns, measureRun, medianCost, medianRatio, type Cost } from '../measure.mts';
import { report } from '../report.mts';
import { personalMessages } from '../scenarios.mts';

/** Many short rounds: a machine is slow or fast for longer than one, so both handlers meet the same. */
const count = 250;
const rounds = 61;
const maxOverhead = 0.05;

interface OpenNode {
	OneSignal: new () => INodeType;
	/** The same objects that the node runs. */
	resources: Resource[];
}

/** The node, built as for the package, with access to its operations. */
async function buildOpenNode(): Promise<OpenNode> {
	const outfile = join(benchEnvironment.package, 'openNode.js');
	await build({
		stdin: {
			contents: `
				export { OneSignal } from './OneSignal.node';
				export { resources } from './resources';`,
			resolveDir: 'nodes/OneSignal',
			loader: 'ts',
		},
		outfile,
		bundle: true,
		packages: 'external',
		platform: 'node',
		target: 'node20',
	});
	return createRequire(outfile)(outfile) as OpenNode;
}

/** The plainest request there is: n8n's own HTTP client, called once, its response as it is. */
async function plainRequest(
	this: IExecuteSingleFunctions,
	{ options }: HandlerInput,
): Promise<INodeExecutionData[]> {
	const { body } = (await this.helpers.httpRequestWithAuthentication.call(this, 'oneSignalApi', {
		...(options as IHttpRequestOptions),
		baseURL: benchEnvironment.server,
		body: { ...(options.body as IDataObject), app_id: appId },
		json: true,
		returnFullResponse: true,
	})) as IN8nHttpFullResponse;
	return [{ json: body as IDataObject, pairedItem: { item: this.getItemIndex() } }];
}

const { OneSignal, resources } = await buildOpenNode();
nodeTypesByName.openNode = new OneSignal();
const scenario: Scenario = { ...personalMessages, type: 'openNode' };

const { parameters } = personalMessages;
const sendPush = resources
	.find(({ entry }) => entry.value === parameters.resource)
	?.operations.find(({ entry }) => entry.value === parameters.operation)?.entry;
if (!sendPush) throw new Error('The node has no such operation');
const { handler: ownHandler } = sendPush;

async function measureWith(handler: RequestHandler | undefined): Promise<Cost> {
	sendPush!.handler = handler;
	return await measureRun(scenario, count);
}

const { own, plain } = await measureInTurns(
	{ own: () => measureWith(ownHandler), plain: () => measureWith(plainRequest) },
	rounds,
);
const overhead = medianRatio(own, plain) - 1;
const plainCpu = medianCost(plain).cpu;
report([
	{
		budget: 'requestPath',
		measured: `${(overhead * 100).toFixed(1)} % (${formatNumber(overhead * plainCpu)} ms an item)`,
		comparison: `${formatNumber(plainCpu)} ms with n8n's client called once and nothing else`,
		holds: overhead <= maxOverhead,
	},
]);
