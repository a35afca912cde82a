import { rateLimits } from '../../nodes/OneSignal/request/rateLimit/requestClass';
import { app } from '../support/cast.ts';
import { startEmulator, type Emulator } from '../support/emulator/emulator.mts';
import { passTime, stopTime } from '../support/fakeTime.mts';
import { apiKey, credentialFor, play } from '../support/play.mts';
import { runNode } from '../support/engine/run.mts';

const count = 1000;
const { view } = rateLimits;

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
			credential: { ...credentialFor(emulator.url), messagesPerSecond: 6000 },
			items: Array.from({ length: count }, (_, n) => ({ n })),
		},
	);
	rateLimits.view = 1;
	emulator.setLimits({ messages: Infinity });
	stopTime();
});
afterAll(async () => {
	jest.useRealTimers();
	rateLimits.view = view;
	await emulator.close();
});

it('gives each of 1,000 messages once, at the pace of OneSignal, with the filter on every page', async () => {
	const before = emulator.requests.length;
	const given = { returnAll: true, filters: { source: 'api' } };
	const { items, error } = await passTime(play('message', 'getAll', { given }, emulator.url));
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
