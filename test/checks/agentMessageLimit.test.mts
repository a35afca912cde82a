import type { INodeParameters } from 'n8n-workflow';

import { useRecordingServer } from '../support/recordingServer.mts';
import { callAgentTool } from './callAgentTool.mts';

const server = useRecordingServer({ body: { id: 'message-1' } });

const limits: Array<[what: string, own: INodeParameters, allowed: number]> = [
	['ten as it is shipped', {}, 10],
	['as many as a person sets', { maxMessagesPerExecution: 3 }, 3],
	['no more by an expression', { maxMessagesPerExecution: '={{ 1000 }}' }, 10],
	['any number without the restriction', { restrictAiAgent: false }, 12],
];

it.each(limits)('an agent may send %s', async (_what, own, allowed) => {
	const outputs = await callAgentTool(server.url, 12, own);
	expect(server.requests).toHaveLength(allowed);
	expect(outputs.slice(0, allowed)).toEqual(
		Array(allowed).fill(expect.objectContaining({ status: 'sent' })),
	);
	expect(outputs.slice(allowed)).toEqual(
		Array(12 - allowed).fill({
			success: false,
			message: `AI agents can send only ${allowed} messages per execution with this tool [item 0]`,
			hint: expect.stringContaining("raise 'Max Messages per Execution'"),
		}),
	);
});

it('does not count a dry run', async () => {
	const outputs = await callAgentTool(server.url, 12, { options: { dryRun: true } });
	expect(outputs).not.toContainEqual(expect.objectContaining({ success: false }));
});

it('does not count what sends no message', async () => {
	server.responses[0] = { body: { identity: { external_id: 'customer-1842' } } };
	const own = { resource: 'user', operation: 'get', userId: 'customer-1842' };
	expect(await callAgentTool(server.url, 12, own)).not.toContainEqual(
		expect.objectContaining({ success: false }),
	);
});
