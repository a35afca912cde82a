import { setTimeout as later } from 'node:timers/promises';

import { abortableSleep } from '../../../nodes/OneSignal/request/rateLimit/abortableSleep';
import { backoff } from '../../../nodes/OneSignal/request/retry/retryPolicy';
import { execute, linearConnections, oneSignalNode, startNode } from '../../support/engine/run.mts';
import { credentialFor } from '../../support/testCredential.mts';
import { startRecordingServer } from '../../support/recordingServer.mts';

it('ends a wait between two tries when the execution is stopped, and sends nothing more', async () => {
	Object.assign(backoff, { first: 1_000, most: 1_000 });
	const server = await startRecordingServer();
	server.responses.push({ status: 503, body: '' });
	const nodes = [
		startNode,
		oneSignalNode({
			resource: 'message',
			operation: 'sendPush',
			sendTo: 'users',
			userIds: 'customer-1842',
			message: 'Hello',
		}),
	];
	const credential = credentialFor(server.url);
	const { finished, stop } = execute({
		nodes,
		connections: linearConnections(...nodes),
		credential,
	});
	while (server.requests.length === 0) await later(10);
	await later(100);
	stop();
	await finished;
	// Longer than the wait would have been: a caller that did not listen would send now.
	await later(2_500);
	expect(server.requests).toHaveLength(1);
	await server.close();
});

it('does not begin a wait when the execution was stopped before', async () => {
	const stopped = AbortSignal.abort(new Error('stopped'));
	await expect(abortableSleep(60_000, stopped)).rejects.toThrow('stopped');
});

it('listens to a signal once, however many wait, and stops them all', async () => {
	const stop = new AbortController();
	const added = jest.spyOn(stop.signal, 'addEventListener');
	await abortableSleep(1, stop.signal);
	const waits = Array.from({ length: 100 }, () => abortableSleep(500, stop.signal));
	const outcomes = Promise.allSettled(waits);
	stop.abort(new Error('stopped'));
	const reasons = (await outcomes).map((each) => each.status === 'rejected' && each.reason);
	expect(new Set(reasons)).toEqual(new Set([new Error('stopped')]));
	expect(added).toHaveBeenCalledTimes(1);
});
