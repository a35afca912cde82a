import { assignments } from '../../support/assignments.ts';
import { app } from '../../support/fixtureIds.ts';
import { runNode } from '../../support/engine/run.mts';
import { userNotFound } from '../../support/identityLookup.ts';
import { credentialFor } from '../../support/testCredential.mts';
import { useRecordingServer, type StubResponse } from '../../support/recordingServer.mts';

const server = useRecordingServer();
beforeEach(() => {
	server.respond = ({ method }) => ({
		body: method === 'GET' ? { identity: { external_id: 'customer-1842' } } : {},
	});
});

const run = async (parameters: object, items: object[]) =>
	await runNode(parameters as Parameters<typeof runNode>[0], {
		credential: credentialFor(server.url),
		items: items as Array<Record<string, string>>,
	});

const arrived = () => server.requests.map(({ method, path }) => `${method} ${path}`);
const times = (count: number, id: string) => Array.from({ length: count }, () => ({ id }));

it('looks a user up once a run, however many items are about that user', async () => {
	const setTags = {
		resource: 'user',
		operation: 'setTags',
		identifyUserBy: 'alias',
		aliasLabel: 'crm_id',
		userId: '={{ $json.id }}',
		tags: assignments({ plan: 'pro' }),
	};
	await run(setTags, [...times(3, '42'), ...times(2, '43')]);
	const byAlias = `/apps/${app}/users/by/crm_id`;
	expect(arrived().sort()).toEqual([
		...[`GET ${byAlias}/42/identity`, `GET ${byAlias}/43/identity`],
		...times(3, '').map(() => `PATCH ${byAlias}/42`),
		...times(2, '').map(() => `PATCH ${byAlias}/43`),
	]);
});

it('looks a user up again when n8n tries the node again', async () => {
	const identity = { external_id: 'customer-1842' };
	let asked = 0;
	server.respond = () => ((asked += 1) === 1 ? { status: 403 } : { body: { identity } });
	const get = { resource: 'user', operation: 'setTags', identifyUserBy: 'alias', userId: '42' };
	const tags = assignments({ plan: 'pro' });
	const { error } = await runNode(
		{ ...get, aliasLabel: 'crm_id', tags },
		{
			credential: credentialFor(server.url),
			node: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
		},
	);
	expect(error).toBeUndefined();
	expect(arrived().map((one) => one.split(' ')[0])).toEqual(['GET', 'GET', 'PATCH']);
});

it('creates an unknown user once a run', async () => {
	server.respond = ({ method }) =>
		method === 'GET' ? userNotFound : { body: { identity: { external_id: 'customer-1842' } } };
	const set = {
		resource: 'alias',
		operation: 'set',
		userId: '={{ $json.id }}',
		aliases: assignments({ crm_id: '42' }),
		options: { ifUserNotFound: 'create' },
	};
	await run(set, times(3, 'customer-1842'));
	const user = `/apps/${app}/users/by/external_id/customer-1842`;
	expect(arrived()).toEqual([
		`GET ${user}/identity`,
		`POST /apps/${app}/users`,
		...times(3, '').map(() => `PATCH ${user}/identity`),
	]);
});

it('tells each item by itself that its user cannot be looked up', async () => {
	server.respond = () => ({ status: 403, body: { errors: ['Not on your plan'] } });
	const get = {
		resource: 'user',
		operation: 'get',
		userId: 'customer-1842',
		options: { ifUserNotFound: 'continue' },
	};
	const { items } = await runNode(get, {
		credential: credentialFor(server.url),
		items: [{}, {}],
		node: { onError: 'continueRegularOutput' },
	});
	expect(server.requests).toHaveLength(1);
	expect(items.map(({ error }) => error?.message)).toEqual([
		"OneSignal doesn't allow this: Not on your plan [item 0]",
		"OneSignal doesn't allow this: Not on your plan [item 1]",
	]);
});

it('packs the events of users who were looked up as tightly as any others', async () => {
	const track = {
		resource: 'customEvent',
		operation: 'track',
		identifyUserBy: 'oneSignalId',
		userId: '={{ $json.id }}',
		eventName: 'purchase',
	};
	await run(
		track,
		Array.from({ length: 20 }, (_, i) => ({
			id: `5e9d3a7c-1f4b-4d68-a0c2-8b7e6f1d2c${String(i).padStart(2, '0')}`,
		})),
	);
	expect(arrived().filter((each) => each.startsWith('GET'))).toHaveLength(20);
	expect(arrived().filter((each) => each.startsWith('POST'))).toHaveLength(1);
});

/** What may stand between n8n and OneSignal answers for a host or a path that it doesn't know. */
const proxyAnswers: StubResponse[] = [
	{ body: '' },
	{ body: 'Not Found' },
	{ body: '<html><title>404 Not Found</title></html>' },
	{ body: '{"errors": ["cut' },
	{ body: {} },
	{ body: [] },
	{ body: { message: 'no Route matched with those values' } },
	{ body: { errors: [] } },
];
const operations = [
	{ resource: 'user', operation: 'get' },
	{ resource: 'user', operation: 'delete' },
	{ resource: 'user', operation: 'setTags', tags: assignments({ plan: 'pro' }) },
	{ resource: 'alias', operation: 'set', aliases: assignments({ crm_id: '42' }) },
];

describe.each(operations)('when the user of $resource > $operation is not found', (operation) => {
	const runTo = async (ifUserNotFound: string, reply: StubResponse) => {
		server.respond = () => reply;
		const options = { ifUserNotFound };
		return await run({ ...operation, userId: 'customer-1842', options }, [{}]);
	};

	it.each(proxyAnswers)("takes no word for it but OneSignal's, so not %j", async (reply) => {
		for (const ifUserNotFound of ['continue', 'create']) {
			server.requests.length = 0;
			const { items, error } = await runTo(ifUserNotFound, { status: 404, ...reply });
			expect(items).toEqual([]);
			expect(error?.httpCode).toBe('404');
			expect(arrived()).toEqual([`GET /apps/${app}/users/by/external_id/customer-1842/identity`]);
		}
	});

	it('skips the item once OneSignal says so', async () => {
		const { items, error } = await runTo('continue', userNotFound);
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json)).toEqual([{ found: false }]);
	});
});
