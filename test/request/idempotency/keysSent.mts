import { createRequire } from 'node:module';
import { InstanceSettings } from 'n8n-core';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Execution, RunResult } from '../../support/engine/run.mts';
import { runNode } from '../../support/engine/run.mts';
import type { RecordingServer } from '../../support/recordingServer.mts';
import { credentialFor } from '../../support/testCredential.mts';

/** Of n8n's own copy of the package. */
const { Container } = createRequire(require.resolve('n8n-core'))('@n8n/di') as {
	Container: { get(type: typeof InstanceSettings): object };
};

/** Where and for what the node runs; what isn't given is the same each time. */
export interface Situation extends Partial<Omit<Execution, 'nodes' | 'connections'>> {
	parameters: INodeParameters;
	items?: IDataObject[];
	node?: object;
	instanceId?: string;
}

/** Runs the node, and returns the keys of what it sent besides. */
export async function runForKeys(
	server: RecordingServer,
	{ parameters, instanceId = 'instance-1', ...further }: Situation,
): Promise<RunResult & { keys: string[] }> {
	const before = server.requests.length;
	Object.assign(Container.get(InstanceSettings), { instanceId });
	const result = await runNode(parameters, {
		credential: credentialFor(server.url),
		resumeToken: 'token-1',
		...further,
	});
	return { ...result, keys: server.requests.slice(before).flatMap(({ body }) => keysIn(body)) };
}

/** The keys in a request's body: of a message, or of each event. */
function keysIn(body: unknown): string[] {
	const { events, idempotency_key: key } = (body ?? {}) as IDataObject;
	if (Array.isArray(events)) return events.flatMap(keysIn);
	return typeof key === 'string' ? [key] : [];
}
