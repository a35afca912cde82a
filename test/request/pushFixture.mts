import type { IDataObject } from 'n8n-workflow';

import { runNode, type Execution } from '../support/engine/run.mts';
import { credentialFor } from '../support/testCredential.mts';
import type { RecordingServer } from '../support/recordingServer.mts';

/** A message to whomever the item names. */
export const push = {
	resource: 'message',
	operation: 'sendPush',
	sendTo: 'users',
	userIds: '={{ $json.id }}',
	message: 'Hello',
};

/** Runs the node, which sends this message where nothing else is asked for, with the server for OneSignal. */
export const runOn =
	(server: RecordingServer) =>
	(
		items: IDataObject[],
		further: Partial<Execution> & { node?: object } = {},
		parameters: IDataObject = push,
	) =>
		runNode(parameters as typeof push, {
			credential: credentialFor(server.url),
			items,
			...further,
		});

/** As many different ones. */
export const people = (count: number): IDataObject[] =>
	Array.from({ length: count }, (_, i) => ({ id: `u${i}` }));
