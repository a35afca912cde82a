import { Expression } from 'n8n-workflow';

import { credentialFor } from '../support/testCredential.mts';
import { runNode } from '../support/engine/run.mts';
import { startRecordingServer } from '../support/recordingServer.mts';

/** An expression costs more than all else that the node does for an item. */
it('works out each expression of a message once for each item', async () => {
	const worked = jest.spyOn(
		Expression.prototype as unknown as { renderExpression(expression: string): unknown },
		'renderExpression',
	);
	const server = await startRecordingServer();
	server.responses.push({ body: { id: 'message-1' } });
	await runNode(
		{
			resource: 'message',
			operation: 'sendPush',
			sendTo: 'users',
			userIds: '={{ $json.id }}',
			title: '=Order {{ $json.id }}',
			message: '=Hello {{ $json.id }}',
			pushOptions: { openUrl: '=https://example.com/{{ $json.id }}' },
		},
		{ credential: credentialFor(server.url), items: [{ id: 'a' }, { id: 'b' }] },
	);
	await server.close();
	const times = new Map<string, number>();
	for (const [expression] of worked.mock.calls) {
		if (!expression.includes('$json.id')) continue;
		times.set(expression, (times.get(expression) ?? 0) + 1);
	}
	expect(server.requests).toHaveLength(2);
	expect([...times.values()]).toEqual([2, 2, 2, 2]);
});
