import { app } from '../support/fixtureIds.ts';
import { useShippedRateLimits } from '../support/disableRateLimits.mts';
import { startEmulator, type Emulator } from '../support/emulator/emulator.mts';
import { runFakeTimersUntil, installFakeTimers } from '../support/fakeTimers.mts';
import { runExample } from '../support/runExample.mts';
import { apiKey, credentialFor } from '../support/testCredential.mts';
import { runNode } from '../support/engine/run.mts';

const count = 1000;
useShippedRateLimits();

let emulator: Emulator;
beforeAll(async () => {
	const user = {
		identity: { external_id: 'customer-1842' },
		subscriptions: [{ type: 'Email' as const, token: 'ada@example.com' }],
	};
	emulator = await startEmulator({ apps: [{ id: app, key: apiKey, users: [user] }] });
	await runNode(
		{
			...{ resource: 'message', operation: 'sendEmail', sendTo: 'users' },
			...{ userIds: 'customer-1842', subject: '={{ $json.n }}' },
			...{ emailType: 'html', body: '<p>Hello</p>' },
		},
		{
			credential: { ...credentialFor(emulator.url), plan: 'paid' },
			items: Array.from({ length: count }, (_, n) => ({ n })),
		},
	);
	emulator.setLimits({ messages: Infinity });
	installFakeTimers();
});
afterAll(async () => {
	jest.useRealTimers();
	await emulator.close();
});

it('gives each of 1,000 messages once, at the pace of OneSignal, with the filter on every page', async () => {
	const before = emulator.requests.length;
	const given = { returnAll: true, filters: { source: 'api' } };
	const { items, error } = await runFakeTimersUntil(
		runExample('message', 'getAll', { given }, emulator.url),
	);
	expect(error).toBeUndefined();
	expect(new Set(items.map(({ json }) => json.id)).size).toBe(count);
	expect(items).toHaveLength(count);
	const pages = emulator.requests.slice(before);
	expect(pages.map(({ path }) => new URLSearchParams(path.split('?')[1]).get('kind'))).toEqual(
		pages.map(() => '1'),
	);
	expect(pages.map(({ limit }) => limit)).toEqual(pages.map(() => undefined));
	const seconds = pages.map(({ at }) => Date.parse(at));
	for (const [i, at] of seconds.slice(1).entries())
		expect(at - seconds[i]).toBeGreaterThanOrEqual(1000);
});
