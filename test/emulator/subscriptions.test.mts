import { mailTo } from './bodies.mts';
import { appPath, userPath, useVisitor } from './client.mts';

const visitor = useVisitor();

const tokensOf = (externalId: string): string[] =>
	visitor.emulator
		.app()
		.users.filter(({ identity }) => identity.external_id === externalId)
		.flatMap(({ subscriptions }) => subscriptions.map(({ token }) => token));
const mailOf = (token: string) =>
	visitor.emulator
		.app()
		.users.flatMap(({ subscriptions }) => subscriptions)
		.find((one) => one.token === token);
const idOf = (token: string): string => mailOf(token)?.id ?? '';
const at = (id: string): string => `${appPath}/subscriptions/${id}`;

test('an address is added, and one of another user moves', async () => {
	const path = `${userPath('customer-1003')}/subscriptions`;
	const fresh = await visitor.ask('POST', path, {
		subscription: { type: 'Email', token: 'new@example.com' },
	});
	expect(fresh).toMatchObject({ status: 200, body: {} });
	const moved = await visitor.ask('POST', path, {
		subscription: { type: 'Email', token: 'ada@example.com' },
	});
	expect(moved).toMatchObject({ status: 202, body: { subscription: { type: 'Email' } } });
	expect(tokensOf('customer-1003')).toEqual(
		expect.arrayContaining(['new@example.com', 'ada@example.com']),
	);
	expect(tokensOf('customer-1001')).not.toContain('ada@example.com');
});

test('an address of an unknown user is refused, and one that is none', async () => {
	const subscription = { type: 'Email', token: 'x@example.com' };
	const unknown = await visitor.ask('POST', `${userPath('nobody')}/subscriptions`, {
		subscription,
	});
	expect(unknown.status).toBe(404);
	const path = `${userPath('customer-1003')}/subscriptions`;
	const none = await visitor.ask('POST', path, { subscription: { type: 'Email', token: 'x' } });
	expect(none.status).toBe(400);
});

test('it is switched off by its ID, and on again by its token', async () => {
	const id = idOf('ada@example.com');
	const off = await visitor.ask('PATCH', at(id), { subscription: { enabled: false } });
	expect(off).toMatchObject({ status: 200, body: {} });
	expect(mailOf('ada@example.com')).toMatchObject({ enabled: false, notification_types: -31 });
	const path = `${appPath}/subscriptions_by_token/Email/ada%40example.com`;
	const on = await visitor.ask('PATCH', path, { subscription: { enabled: true } });
	expect(on.status).toBe(202);
	expect(mailOf('ada@example.com')).toMatchObject({ enabled: true });
});

test('a token that another subscription has is refused', async () => {
	const reply = await visitor.ask('PATCH', at(idOf('ada@example.com')), {
		subscription: { token: 'grace@example.com' },
	});
	expect(reply.status).toBe(409);
	expect(tokensOf('customer-1001')).toContain('ada@example.com');
});

test('it goes to another user, by exactly one alias', async () => {
	const path = `${at(idOf('ada@example.com'))}/owner`;
	const two = await visitor.ask('PATCH', path, { identity: { external_id: 'a', crm_id: 'b' } });
	expect(two.status).toBe(400);
	const one = await visitor.ask('PATCH', path, { identity: { external_id: 'customer-1003' } });
	expect(one).toMatchObject({ status: 200, body: { identity: { external_id: 'customer-1003' } } });
	expect(tokensOf('customer-1003')).toContain('ada@example.com');
});

test('it is deleted, and its address may subscribe again', async () => {
	const path = at(idOf('ada@example.com'));
	expect(await visitor.ask('DELETE', path)).toMatchObject({ status: 202, body: {} });
	expect(await visitor.ask('DELETE', path)).toMatchObject({ status: 404 });
	expect(tokensOf('customer-1001')).not.toContain('ada@example.com');
	const again = await visitor.ask('POST', `${userPath('customer-1001')}/subscriptions`, {
		subscription: { type: 'Email', token: 'ada@example.com' },
	});
	expect(again.status).toBe(200);
});

test('whoever got an email unsubscribes with the token in it', async () => {
	const sent = await visitor.ask('POST', '/notifications', {
		...mailTo({ target_channel: 'email' }),
		include_aliases: { external_id: ['customer-1001'] },
	});
	const path = `${appPath}/notifications/${(sent.body as { id: string }).id}/unsubscribe`;
	const token = idOf('ada@example.com');
	expect(await visitor.ask('POST', `${path}?token=wrong`)).toMatchObject({ status: 404 });
	const done = await visitor.ask('POST', `${path}?token=${token}`);
	expect(done).toMatchObject({ status: 202, body: { success: 'true' } });
	expect(mailOf('ada@example.com')).toMatchObject({ notification_types: -2, enabled: false });
});
