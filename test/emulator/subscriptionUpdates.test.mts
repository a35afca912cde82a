import { demoApp } from '../support/emulator/emulator.mts';
import { appPath, useEmulator } from './client.mts';

const email = { type: 'Email' as const, token: 'ada@example.com' };
const phone = { type: 'iOSPush' as const, token: 'a'.repeat(64) };
const shared = { type: 'SMS' as const, token: '+15551234567' };
const client = useEmulator([
	{
		...demoApp,
		users: [{ identity: { external_id: 'ada' }, subscriptions: [email, phone, shared] }],
		duplicates: [shared],
	},
]);

const subscriptions = () => client.emulator.app().users.flatMap((user) => user.subscriptions);
const byId = (index: number, subscription: object) =>
	client.request('PATCH', `${appPath}/subscriptions/${subscriptions()[index].id}`, {
		subscription,
	});
const byToken = ({ type, token }: { type: string; token: string }, subscription: object) => {
	const path = `${appPath}/subscriptions_by_token/${type}/${encodeURIComponent(token)}`;
	return client.request('PATCH', path, { subscription });
};

describe('an update is rejected', () => {
	const before = () => structuredClone(subscriptions());

	test.each<[string, () => ReturnType<typeof byId>]>([
		['a type by ID', () => byId(0, { type: 'SMS' })],
		['a type and a token by ID', () => byId(0, { type: 'SMS', token: '+15550000000' })],
		['a type by token', () => byToken(email, { type: 'SMS' })],
		['a token by token', () => byToken(email, { token: 'new@example.com' })],
		['both by token', () => byToken(email, { type: 'SMS', token: '+15550000000' })],
		['a token of another format', () => byId(0, { token: '+15550000000' })],
		['a push token of another format', () => byId(1, { token: 'b'.repeat(63) })],
	])('for %s, together with its other changes', async (_what, update) => {
		const unchanged = before();
		const response = await update();
		expect(response).toMatchObject({
			status: 400,
			body: { errors: [{ title: expect.stringContaining('subscription.') }] },
		});
		expect(subscriptions()).toEqual(unchanged);
	});

	test('by token if several subscriptions have it, with their IDs', async () => {
		const ids = subscriptions().flatMap(({ id, token }) => (token === shared.token ? [id] : []));
		expect(ids).toHaveLength(2);
		const response = await byToken(shared, { enabled: false });
		expect(response).toMatchObject({
			status: 400,
			body: { errors: [{ meta: { subscription_ids: ids } }] },
		});
		for (const id of ids) expect(response.text).toContain(id);
		await client.request('DELETE', `${appPath}/subscriptions/${ids[0]}`);
		expect((await byToken(shared, { enabled: false })).status).toBe(202);
	});
});

test('an update accepts a new token by ID, and the current type', async () => {
	const token = 'new@example.com';
	expect((await byId(0, { type: 'Email', token })).status).toBe(200);
	expect((await byToken(email, { enabled: false })).status).toBe(404);
	expect((await byToken({ type: 'Email', token }, { enabled: false, token })).status).toBe(202);
	expect(subscriptions()[0]).toMatchObject({ token, enabled: false });
});
