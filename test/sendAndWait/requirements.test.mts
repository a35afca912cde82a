import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { requireReachable } from '../../nodes/OneSignal/sendAndWait/links.ts';
import type { Account } from '../../nodes/OneSignal/request/http/account.ts';
import { oneSignalNode } from '../support/engine/run.mts';
import { toolName } from '../support/engine/types.mts';
import { useRecordingServer } from '../support/recordingServer.mts';
import { ask } from './ask.mts';

const server = useRecordingServer({ body: { id: 'message-1' } });

it('asks no one where several items come in, and names the node that helps', async () => {
	for (const onError of ['stopWorkflow', 'continueRegularOutput'] as const) {
		const { items, error, run } = await ask(
			server.url,
			{},
			{ items: [{}, {}, {}], node: { onError } },
		);
		const said = error ?? items[0].error;
		expect(said?.message).toContain('only one person at a time, but there are 3 items');
		expect((said as { description?: string }).description).toContain('Loop Over Items');
		expect(run.waitTill).toBeUndefined();
	}
	expect(server.requests).toEqual([]);
});

it('asks no one as a plain tool of an agent, and says what to use', async () => {
	const { items, run } = await ask(server.url, {}, { node: { type: toolName } });
	expect(items[0].json).toEqual({
		success: false,
		message: "AI agents can't wait for an answer with a plain tool [item 0]",
		hint: expect.stringContaining('Human review'),
	});
	expect(run.waitTill).toBeUndefined();
	expect(server.requests).toEqual([]);
});

it('asks no one through OneSignal with a link that only works on this machine', async () => {
	const { error, run } = await ask('https://api.onesignal.com');
	expect(error?.message).toMatch(/start with http:\/\/127\.0\.0\.1:5678, which only works on/);
	expect(error?.description).toContain('WEBHOOK_URL');
	expect(run.waitTill).toBeUndefined();
});

describe('a link', () => {
	const context = {
		getItemIndex: () => 0,
		getNode: () => oneSignalNode({}),
	} as unknown as IExecuteSingleFunctions;
	const check = (page: string, baseUrl: string) => () =>
		requireReachable(context, { page, approve: '', decline: '' }, { baseUrl } as Account);
	const api = 'https://api.onesignal.com';

	it.each([
		'localhost',
		'n8n.localhost',
		'127.0.0.1',
		'127.9.9.9',
		'[::1]',
		'0.0.0.0',
		'LOCALHOST',
	])('to %s is refused', (host) => {
		expect(check(`http://${host}:5678/webhook-waiting/1`, api)).toThrow(/only works on/);
	});

	it.each(['n8n.example.com', '192.168.1.7', '10.0.0.1', 'localhost.example.com', '128.0.0.1'])(
		'to %s is not',
		(host) => {
			expect(check(`https://${host}/webhook-waiting/1`, api)).not.toThrow();
		},
	);

	it('to this machine is not where the messages stay on it', () => {
		expect(check('http://localhost:5678/', 'http://127.0.0.1:4010')).not.toThrow();
	});
});

describe('an address that OneSignal says it could not reach', () => {
	const byEmail = { channel: 'email', sendTo: 'emailAddress' };
	it.each([
		['ada@example.com', 'ada@example.com'],
		['Ada@Example.com', 'ada@example.com'],
		['ada@example.com', 'Ada@Example.com'],
	])('is not waited for: %s, told as %s', async (emailAddress, told) => {
		server.responses.splice(0, Infinity, {
			body: { id: 'message-1', errors: { invalid_email_tokens: [told] } },
		});
		const { error, run } = await ask(server.url, { ...byEmail, emailAddress });
		expect(error?.message).toMatch(/^No recipient can get this message/);
		expect(run.waitTill).toBeUndefined();
	});
});

it.each(['push', 'email', 'sms'])(
	'has a dry run with no warning of its own: %s',
	async (channel) => {
		const { items } = await ask(server.url, { channel, options: { dryRun: true } });
		expect(items[0].json).toMatchObject({ status: 'dryRun' });
		const { warnings } = items[0].json as { warnings: string[] };
		// What an SMS costs is worth telling: its link is long.
		expect(warnings.filter((warning) => !warning.includes('sent and billed'))).toEqual([]);
	},
);
