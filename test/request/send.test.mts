import type { IDataObject } from 'n8n-workflow';

import { runNode, type Execution } from '../support/engine/run.mts';
import { credentialFor } from '../support/play.mts';
import { app } from '../support/cast.ts';
import { useWire, type Reply } from '../support/wire.mts';

const wire = useWire({ body: { id: 'message-1' } });

const push = {
	resource: 'message',
	operation: 'sendPush',
	sendTo: 'users',
	aliasIds: '={{ $json.id }}',
	message: 'Hello',
};

const run = (
	items: IDataObject[],
	further: Partial<Execution> & { node?: object } = {},
	parameters: IDataObject = push,
) => runNode(parameters as typeof push, { credential: credentialFor(wire.url), items, ...further });

it('links every output item to the item it came from', async () => {
	const { items } = await run([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
		{ item: 0 },
		{ item: 1 },
		{ item: 2 },
	]);
});

const many = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `u${i}` }));

it.each([
	[1, 1],
	[4, 4],
	[60, 10],
])('for %i items decrypts the credential %i times', async (count, reads) => {
	const { credentialReads } = await run(many(count));
	expect(credentialReads).toBe(reads);
});

it.each([2, 7, 11, 500])('sends nothing for %i items in the name of two apps', async (count) => {
	const credential = {
		...credentialFor(wire.url),
		apiKey: `={{ 'os_v2_app_' + ($json.id === 'u${count - 1}' ? 'b' : 'a') }}`,
	};
	const { error } = await run(many(count), { credential });
	expect(error?.message).toMatch(/^The OneSignal credential is another one for each item/);
	expect(wire.arrived).toEqual([]);
});

it('keeps the results of other items where the person chose to continue', async () => {
	const { items, error } = await run([{ id: 'a' }, { id: 'null' }, { id: 'c' }], {
		node: { onError: 'continueRegularOutput' },
	});
	expect(error).toBeUndefined();
	expect(wire.arrived.map(({ body }) => body)).toEqual([
		expect.objectContaining({ include_aliases: { external_id: ['a', 'c'] } }),
	]);
	expect(items.map(({ json }) => json.sent ?? json.error)).toEqual([
		true,
		`'User IDs' is "null", which stands for nobody [item 1]`,
		true,
	]);
});

it('names the item that was refused', async () => {
	const { error } = await run([{ id: 'a' }, { id: 'b' }, { id: '' }]);
	expect(error?.message).toBe("'User IDs' is empty [item 2]");
});

it('gives no output a top-level "error", for which n8n would run the node again', async () => {
	wire.replies.splice(0, Infinity, { body: { error: 'looks like one', id: 'x' } });
	const { items } = await run(
		[{}],
		{ node: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 } },
		{
			resource: 'user',
			operation: 'deleteTags',
			aliasId: 'customer-1842',
			tagNames: 'plan',
		},
	);
	expect(wire.arrived).toHaveLength(1);
	expect(items[0].json).toEqual({ id: 'x', errorDetails: 'looks like one' });
});

describe('a credential that cannot work is named before anything is sent', () => {
	it.each([
		[{ appId: 'my-app' }, /The App ID is not complete/],
		[{ appId: '' }, /The App ID is not complete/],
		[{ apiKey: 'os_v2_org_abc' }, /This is an Organization API Key/],
		[{ apiKey: '' }, /The App API Key is empty/],
		[{ apiKey: 'os v2' }, /has blanks or unusual characters/],
		[{ integrationName: 'Acme | Partner Integration' }, /The Integration Name/],
		[{ integrationName: 'Acme\r\nX-Other: 1' }, /The Integration Name/],
	])('when it has %j', async (wrong, words) => {
		const credential = { ...credentialFor(wire.url), ...wrong };
		const { error } = await run([{ id: 'a' }], { credential });
		expect(error?.message).toBe('The OneSignal credential cannot work');
		expect(error?.description).toMatch(words);
		expect(wire.arrived).toHaveLength(0);
	});
});

it('calls itself n8n where the credential has no Integration Name', async () => {
	await run([{ id: 'a' }], { credential: { ...credentialFor(wire.url), integrationName: '' } });
	expect(wire.arrived[0].headers['onesignal-usage']).toBe('n8n | Partner Integration');
});

it('puts the app of the credential into the request, trimmed and in small letters', async () => {
	const credential = { ...credentialFor(`${wire.url}/`), appId: ` ${app.toUpperCase()} ` };
	await run([{ id: 'a' }], { credential });
	expect(wire.arrived[0]).toMatchObject({ path: '/notifications', body: { app_id: app } });
});

describe('the key that an operation needs is named where there is only the other one', () => {
	const saved = { id: '1', name: 'OneSignal' };

	it.each([
		['App', push, { oneSignalOrganizationApi: saved }],
		['Organization', { resource: 'app', operation: 'getAll' }, { oneSignalApi: saved }],
	])('the %s API Key', async (kind, parameters, credentials) => {
		const { error } = await run([{ id: 'a' }], { node: { credentials } }, parameters);
		const words = `This operation needs a credential with the ${kind} API Key (`;
		expect(error?.message).toContain(words);
		expect(error?.description).toMatch(/under 'Credential', pick one/);
		expect(wire.arrived).toHaveLength(0);
	});
});

describe('what is deleted', () => {
	const deletion = { resource: 'user', operation: 'delete', aliasId: 'customer-1842' };

	it('may be gone already when the answer to the first try was lost', async () => {
		wire.replies.splice(0, Infinity, { cut: true }, { status: 404 });
		const { items, error } = await run([{}], {}, deletion);
		expect(error).toBeUndefined();
		expect(items[0].json).toEqual({ deleted: true });
	});

	it.each([{ status: 404 }, { status: 429 }])('has to be there else: %j', async (first) => {
		wire.replies.splice(0, Infinity, first, { status: 404 });
		const { error } = await run([{}], {}, deletion);
		expect(error?.httpCode).toBe('404');
	});
});

describe('what stands in the way after an answer was lost', () => {
	const conflict = { status: 409, body: { errors: ['Segment with the given id already exists.'] } };
	const tooLate = { status: 400, body: { errors: ['Notification has already been sent'] } };
	const takenAlias = { status: 409, body: { errors: [{ code: 'user-2', title: 'Taken' }] } };
	const segment = {
		resource: 'segment',
		operation: 'create',
		name: 'Buyers',
		filters: { filter: [{ field: 'tag', key: 'plan', value: 'pro', relation: 'equals' }] },
		options: { ownId: '123e4567-e89b-42d3-a456-426614174000' },
	};
	const cancel = { resource: 'message', operation: 'cancel', messageId: segment.options.ownId };
	const alias = {
		resource: 'alias',
		operation: 'set',
		aliasId: 'customer-1842',
		aliases: { alias: [{ label: 'crm_id', id: '42' }] },
	};
	const mayBeDone =
		'An earlier try may have done it, and its answer was lost. Look in OneSignal, or with Get, whether it did.';

	const adviceAfter = async (parameters: IDataObject, ...replies: Reply[]) => {
		wire.replies.splice(0, Infinity, ...replies);
		return (await run([{}], {}, parameters)).error?.description;
	};

	it.each([
		['a segment that is there', segment, conflict],
		['a message that is cancelled or gone out', cancel, tooLate],
	])('may be the work of an earlier try: %s', async (_what, parameters, reply) => {
		expect(await adviceAfter(parameters, { cut: true }, reply)).toBe(mayBeDone);
	});

	it.each([
		['the first try is answered so', segment, [conflict]],
		['the first try was not worked on', segment, [{ status: 429 }, conflict]],
		['it is about somebody else', alias, [{ cut: true as const }, takenAlias]],
		['the key does not fit', cancel, [{ cut: true as const }, { status: 401 }]],
	])('is no such thing where %s', async (_what, parameters, replies) => {
		expect(await adviceAfter(parameters, ...replies)).not.toBe(mayBeDone);
	});
});

it('asks no more for a while where OneSignal wants a longer one than the person would wait', async () => {
	const credential = { ...credentialFor(wire.url), appId: crypto.randomUUID() };
	wire.replies.splice(0, Infinity, { status: 429, headers: { 'retry-after': '3600' } });
	const first = await run([{ id: 'a' }], { credential });
	const second = await run([{ id: 'b' }], { credential });
	const stoppedClock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 2_900_000);
	const third = await run([{ id: 'b' }], { credential });
	stoppedClock.mockReturnValue(Date.now() + 200_000);
	wire.replies.splice(0, Infinity, { body: { id: 'message-1' } });
	const fourth = await run([{ id: 'c' }], { credential });
	stoppedClock.mockRestore();
	expect([first, second, third, fourth].map(({ error }) => error?.httpCode)).toEqual([
		'429',
		'429',
		'429',
		undefined,
	]);
	expect(wire.arrived).toHaveLength(2);
});

it('asks again after the longest time that anybody may wait, however long OneSignal wants', async () => {
	const credential = { ...credentialFor(wire.url), appId: crypto.randomUUID() };
	wire.replies.splice(0, Infinity, { status: 429, headers: { 'retry-after': '999999999' } });
	await run([{ id: 'a' }], { credential });
	wire.replies.splice(0, Infinity, { body: { id: 'message-1' } });
	const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 6 * 60 * 60 * 1000);
	const { error } = await run([{ id: 'b' }], { credential });
	later.mockRestore();
	expect(error).toBeUndefined();
	expect(wire.arrived).toHaveLength(2);
});

it('holds organizations apart, which have no App ID', async () => {
	const credential = (apiKey: string) => ({ ...credentialFor(wire.url), apiKey });
	wire.replies.splice(0, Infinity, { status: 429, headers: { 'retry-after': '3600' } });
	const list = { resource: 'app', operation: 'getAll' };
	await run([{}], { credential: credential('os_v2_org_a') }, list);
	wire.replies.splice(0, Infinity, { body: { apps: [] } });
	const { error } = await run([{}], { credential: credential('os_v2_org_b') }, list);
	expect(error).toBeUndefined();
});

it('takes no expression for a choice on which the fields depend', async () => {
	const { error } = await run([{ id: 'a' }], {}, { ...push, sendTo: '={{ "users" }}' });
	expect(error?.message).toBe("'Send To' is not chosen from its list [item 0]");
	expect(wire.arrived).toEqual([]);
});
