import { emailTo } from './bodies.mts';
import { appPath, userPath, useEmulator } from './client.mts';

const client = useEmulator();

const tokensOf = (externalId: string): string[] =>
	client.emulator
		.app()
		.users.filter(({ identity }) => identity.external_id === externalId)
		.flatMap(({ subscriptions }) => subscriptions.map(({ token }) => token));
const subscriptionOf = (token: string) =>
	client.emulator
		.app()
		.users.flatMap(({ subscriptions }) => subscriptions)
		.find((one) => one.token === token);
const idOf = (token: string): string => subscriptionOf(token)?.id ?? '';
const at = (id: string): string => `${appPath}/subscriptions/${id}`;

test('a new address is added, and one of another user is moved', async () => {
	const path = `${userPath('customer-1003')}/subscriptions`;
	const fresh = await client.request('POST', path, {
		subscription: { type: 'Email', token: 'new@example.com' },
	});
	expect(fresh).toMatchObject({ status: 200, body: {} });
	const moved = await client.request('POST', path, {
		subscription: { type: 'Email', token: 'ada@example.com' },
	});
	expect(moved).toMatchObject({ status: 202, body: { subscription: { type: 'Email' } } });
	expect(tokensOf('customer-1003')).toEqual(
		expect.arrayContaining(['new@example.com', 'ada@example.com']),
	);
	expect(tokensOf('customer-1001')).not.toContain('ada@example.com');
});

test('an address for an unknown user is rejected, and so is an invalid one', async () => {
	const subscription = { type: 'Email', token: 'x@example.com' };
	const unknown = await client.request('POST', `${userPath('unknown')}/subscriptions`, {
		subscription,
	});
	expect(unknown.status).toBe(404);
	const path = `${userPath('customer-1003')}/subscriptions`;
	const none = await client.request('POST', path, { subscription: { type: 'Email', token: 'x' } });
	expect(none.status).toBe(400);
});

test('it is disabled by its ID and enabled by its token', async () => {
	const id = idOf('ada@example.com');
	const off = await client.request('PATCH', at(id), { subscription: { enabled: false } });
	expect(off).toMatchObject({ status: 200, body: {} });
	expect(subscriptionOf('ada@example.com')).toMatchObject({
		enabled: false,
		notification_types: -31,
	});
	const path = `${appPath}/subscriptions_by_token/Email/ada%40example.com`;
	const on = await client.request('PATCH', path, { subscription: { enabled: true } });
	expect(on.status).toBe(202);
	expect(subscriptionOf('ada@example.com')).toMatchObject({ enabled: true });
});

test('the token of another subscription is rejected', async () => {
	const response = await client.request('PATCH', at(idOf('ada@example.com')), {
		subscription: { token: 'grace@example.com' },
	});
	expect(response.status).toBe(409);
	expect(tokensOf('customer-1001')).toContain('ada@example.com');
});

test('it is transferred to another user by exactly one alias', async () => {
	const path = `${at(idOf('ada@example.com'))}/owner`;
	const two = await client.request('PATCH', path, { identity: { external_id: 'a', crm_id: 'b' } });
	expect(two.status).toBe(400);
	const one = await client.request('PATCH', path, { identity: { external_id: 'customer-1003' } });
	expect(one).toMatchObject({ status: 200, body: { identity: { external_id: 'customer-1003' } } });
	expect(tokensOf('customer-1003')).toContain('ada@example.com');
});

test('it is deleted, and its address can subscribe again', async () => {
	const path = at(idOf('ada@example.com'));
	expect(await client.request('DELETE', path)).toMatchObject({ status: 202, body: {} });
	expect(await client.request('DELETE', path)).toMatchObject({ status: 404 });
	expect(tokensOf('customer-1001')).not.toContain('ada@example.com');
	const again = await client.request('POST', `${userPath('customer-1001')}/subscriptions`, {
		subscription: { type: 'Email', token: 'ada@example.com' },
	});
	expect(again.status).toBe(200);
});

test('the recipient of an email unsubscribes with the token in it', async () => {
	const sent = await client.request('POST', '/notifications', {
		...emailTo({ target_channel: 'email' }),
		include_aliases: { external_id: ['customer-1001'] },
	});
	const path = `${appPath}/notifications/${(sent.body as { id: string }).id}/unsubscribe`;
	const token = idOf('ada@example.com');
	expect(await client.request('POST', `${path}?token=wrong`)).toMatchObject({ status: 404 });
	const done = await client.request('POST', `${path}?token=${token}`);
	expect(done).toMatchObject({ status: 202, body: { success: 'true' } });
	expect(subscriptionOf('ada@example.com')).toMatchObject({
		notification_types: -2,
		enabled: false,
	});
});
