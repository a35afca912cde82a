import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { runNode } from '../support/engine/run.mts';
import { answersOf } from '../support/exampleAnswers.mts';
import type { Example } from '../support/examples.ts';
import { panels } from '../support/panel.mts';
import type { RecordingServer } from '../support/recordingServer.mts';
import { credentialFor } from '../support/testCredential.mts';

const recipients = ['userIds', 'userId'];

const hasKey = (resource: string, operation: string): boolean =>
	panels.some(
		(panel) =>
			panel.resource === resource &&
			panel.operation === operation &&
			panel.fields.some(({ field }) => field.name === 'idempotencyKey'),
	);

/** The same for two people, whose items leave in one request. */
function forTwo({ given }: Example): INodeParameters | undefined {
	const named = recipients.find((name) => name in given);
	if (named === undefined) return undefined;
	return { ...given, [named]: '={{ $json.id }}', options: { combineItems: 'always' } };
}

/** What two items show that an operation with an idempotency key sends in one request; nothing for other operations. */
export async function combinedOutputs(
	server: RecordingServer,
	resource: string,
	operation: string,
	example: Example,
): Promise<IDataObject[]> {
	const given = forTwo(example);
	if (!given || !hasKey(resource, operation)) return [];
	server.responses.splice(0, Infinity, ...answersOf(example, server.url));
	const { items } = await runNode({ ...given, resource, operation } as INodeParameters, {
		credential: credentialFor(server.url),
		items: [{ id: 'customer-1' }, { id: 'customer-2' }],
	});
	return items.map(({ json }) => json);
}
