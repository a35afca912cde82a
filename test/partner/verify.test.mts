import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { demoApp, startEmulator, type Emulator } from '../support/emulator/emulator.mts';
import { firstMessageDelay } from './requestProxy.mts';
import { main } from './main.mts';

interface Ended {
	code: number;
	text: string;
}

const spoken = jest.spyOn(console, 'log');
beforeEach(() => {
	firstMessageDelay.seconds = 1;
	spoken.mockReset();
});
afterEach(() => {
	delete process.env.ONESIGNAL_API_KEY;
});

/** What the command does with these words, without a terminal. */
async function verify(args: string[], key = ''): Promise<Ended> {
	process.env.ONESIGNAL_API_KEY = key;
	try {
		const code = await main(args);
		return { code, text: spoken.mock.calls.flat().join('\n') };
	} catch (error) {
		return { code: 1, text: (error as Error).message };
	}
}

test('without --send it needs no account, and shows every request', async () => {
	const program = ['test/partner/verify.mjs', '--app-id', demoApp.id];
	const { stdout: text } = await promisify(execFile)(process.execPath, program);
	expect(text).toContain('nothing leaves this machine');
	expect(text).toContain(`POST /apps/${demoApp.id}/users`);
	expect(text).toContain('OneSignal-Usage: n8n | Partner Integration');
	expect(text).toContain('All 10 hold.');
});

describe('with --send', () => {
	let emulator: Emulator;
	beforeAll(async () => {
		emulator = await startEmulator();
	});
	afterAll(async () => await emulator.close());
	beforeEach(() => emulator.reset());

	const send = async (key?: string, ...further: string[]) => {
		const app = ['--send', '--app-id', demoApp.id, '--email', 'me@example.com'];
		return await verify([...app, '--base-url', emulator.url, ...further], key);
	};

	it('leaves one user with everything under it, and one message', async () => {
		const { code, text } = await send(demoApp.key, '--integration-name', 'Acme');
		expect(text).toContain('All 10 hold.');
		expect(code).toBe(0);
		const found = emulator.app().users.filter(({ identity }) => identity.n8n_partner_check);
		expect(found).toMatchObject([
			{
				identity: { external_id: 'n8n-partner-check' },
				properties: { tags: { n8n_partner_check: 'passed' } },
				subscriptions: [{ token: 'me@example.com' }],
			},
		]);
		expect(emulator.app().deliveries).toMatchObject([{ token: 'me@example.com' }]);
		expect(emulator.app().events).toHaveLength(1);
		const usages = emulator.requests.map(({ usage }) => usage);
		expect(new Set(usages)).toEqual(new Set(['Acme | Partner Integration']));
	});

	it('sends again the next time', async () => {
		await send(demoApp.key);
		await send(demoApp.key);
		expect(emulator.app().deliveries).toHaveLength(2);
	});

	it('shows the key nowhere', async () => {
		const texts = [await send(demoApp.key), await send('os_v2_app_wrong')].map(({ text }) => text);
		expect(texts.join()).not.toMatch(/os_v2_app/);
	});

	it('stops at the first step that OneSignal rejects, and says why', async () => {
		const { code, text } = await send('os_v2_app_wrong');
		expect(code).toBe(1);
		expect(text).toMatch(/✗ 1\. .*\n[^]*→ 40[13][^]*doesn't accept/);
		expect(text).not.toContain('2. ');
		expect(text).toContain('Not yet: 1. The test user has an External ID from the start.');
	});

	it.each([
		['a key', ['--app-id', demoApp.id, '--email', 'me@example.com'], /ONESIGNAL_API_KEY/],
		['an app', ['--email', 'me@example.com'], /--app-id/],
		['an address', ['--app-id', demoApp.id], /--email/],
	])('asks for %s where it has none', async (_what, args, words) => {
		const { code, text } = await verify(['--send', '--base-url', emulator.url, ...args]);
		expect(code).toBe(1);
		expect(text).toMatch(words);
		expect(emulator.requests).toEqual([]);
	});

	it('sends a key to OneSignal only', async () => {
		const { code, text } = await verify(['--send', '--base-url', 'https://example.com'], 'key');
		expect(code).toBe(1);
		expect(text).toContain('is not on this machine');
	});
});
