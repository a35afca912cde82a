import { createServer, type ServerResponse } from 'node:http';
import { setTimeout as later } from 'node:timers/promises';

import { runNode } from '../../support/engine/run.mts';
import { listenOnLoopback } from '../../support/loopback.mts';
import { credentialFor } from '../../support/testCredential.mts';

/** Takes questions and answers none of them before it is told to. */
async function openSlow() {
	const open: ServerResponse[] = [];
	let most = 0;
	const server = createServer((incoming, outgoing) => {
		incoming.resume();
		most = Math.max(most, open.push(outgoing));
	});
	return {
		...(await listenOnLoopback(server)),
		open,
		most: () => most,
		answer(): void {
			for (const outgoing of open.splice(0)) {
				outgoing.setHeader('content-type', 'application/json');
				outgoing.end('{"id": "message-1"}');
			}
		},
	};
}

it('keeps a bounded number of connections open, and asks for all items in the end', async () => {
	const slow = await openSlow();
	const finished = runNode(
		{
			resource: 'message',
			operation: 'sendPush',
			sendTo: 'users',
			userIds: '={{ $json.id }}',
			message: '=Hello {{ $json.id }}',
		},
		{
			credential: credentialFor(slow.url),
			items: Array.from({ length: 600 }, (_, i) => ({ id: `user-${i}` })),
		},
	);
	while (slow.open.length < 256) await later(10);
	await later(200);
	const answering = setInterval(slow.answer, 20);
	const { items } = await finished;
	clearInterval(answering);
	await slow.close();
	expect(slow.most()).toBe(256);
	expect(items.filter(({ json }) => json.status === 'sent')).toHaveLength(600);
});
