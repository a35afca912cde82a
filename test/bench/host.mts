import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Core from 'n8n-core';
import type { ICredentialType, INodeType } from 'n8n-workflow';
import type * as Workflow from 'n8n-workflow';
import { benchEnvironment } from './benchEnvironment.mts';

const ofHost = createRequire(benchEnvironment.script);
const ofPackage = createRequire(join(benchEnvironment.package, 'package.json'));

/** Creates an object of the class that a file is named after. */
const instantiate = <T,>(from: NodeRequire, path: string): T => {
	const name = /(\w+)(?:\.\w+)?$/.exec(path)?.[1] ?? '';
	const { [name]: Made } = from(path) as Record<string, new () => T>;
	if (!Made) throw new Error(`${path} has no ${name}`);
	return new Made();
};

ofHost('reflect-metadata');

/** The parts of a real n8n that run a node, and its own nodes. */
export const core = ofHost('n8n-core') as typeof Core;
export const workflow = ofHost('n8n-workflow') as typeof Workflow;

/** A real n8n 2 resolves expressions in an isolate, and so do the benchmarks. */
await workflow.Expression.initExpressionEngine({
	engine: 'vm',
	poolSize: 1,
	maxCodeCacheSize: 1024,
	bridgeTimeout: 5000,
	bridgeMemoryLimit: 128,
});

const base = 'n8n-nodes-base/dist';

export const oneSignal = instantiate<INodeType>(ofPackage, './dist/nodes/OneSignal/OneSignal.node');
export const httpRequest = instantiate<INodeType>(
	ofHost,
	`${base}/nodes/HttpRequest/HttpRequest.node`,
);

export const credentialTypes: Record<string, ICredentialType> = {
	oneSignalApi: instantiate(ofPackage, './dist/credentials/OneSignalApi.credentials'),
	httpHeaderAuth: instantiate(ofHost, `${base}/credentials/HttpHeaderAuth.credentials`),
};
