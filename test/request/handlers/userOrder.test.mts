import { createServer } from 'node:http';

import { userKeyOf } from '../../../nodes/OneSignal/request/http/userKey';
import { examplesFor, minimal } from '../../support/allExamples.mts';
import { runNode } from '../../support/engine/run.mts';
import { userFound } from '../../support/identityLookup.ts';
import { listenOnLoopback, type LoopbackServer } from '../../support/loopback.mts';
import { credentialFor } from '../../support/testCredential.mts';

const externalId = 'customer-1842';

/** Answers after a while, and counts how many it is asked for at a time. */
let oneSignal: LoopbackServer;
let running = 0;
let mostRunning = 0;
let asked: string[] = [];
beforeAll(async () => {
	const server = createServer((request, response) => {
		asked.push(`${request.method}`);
		mostRunning = Math.max(mostRunning, (running += 1));
		request.resume();
		response.setHeader('content-type', 'application/json');
		const { identity } = userFound.body as { identity: object };
		const answer = { identity, properties: {}, subscriptions: [], messages: [], count: 0 };
		setTimeout(() => {
			running -= 1;
			response.end(JSON.stringify(answer));
		}, 40);
	});
	oneSignal = await listenOnLoopback(server);
});
afterAll(() => oneSignal.close());
beforeEach(() => {
	mostRunning = 0;
	asked = [];
});

const run = async (parameters: object) => {
	const { error } = await runNode(parameters as Parameters<typeof runNode>[0], {
		credential: credentialFor(oneSignal.url),
	});
	expect(error).toBeUndefined();
};

const upsert = { resource: 'user', operation: 'upsert', externalId };
const path = '/apps/{app_id}/users/by/external_id/customer-1842';
const byExample = [
	['user', 'get'],
	['user', 'update'],
	['user', 'setTags'],
	['user', 'deleteTags'],
	['user', 'delete'],
	['alias', 'set'],
	['alias', 'getAll'],
	['alias', 'delete'],
	['inbox', 'countUnread'],
	['inbox', 'mark'],
	['subscription', 'create'],
].map(([resource, operation]) => {
	const { given } = examplesFor({ resource, operation }).find(({ when }) => when === minimal)!;
	return { resource, operation, ...given, userId: externalId };
});
const calls = [
	{ resource: 'api', operation: 'call', method: 'patch', path },
	{ resource: 'api', operation: 'call', method: 'post', path: `${path}/subscriptions` },
];

it.each([...byExample, ...calls])(
	'$resource > $operation waits for the creation of the same user, and the other way around',
	async (parameters) => {
		await Promise.all([run(upsert), run(parameters)]);
		await Promise.all([run(parameters), run(upsert)]);
		expect(asked.filter((method) => method === 'POST').length).toBeGreaterThanOrEqual(2);
		expect(mostRunning).toBe(1);
	},
);

const users = '/apps/app-1/users';
it.each(['customer-1842', 'a@b.c', 'ä ö', "it's", '1+1=2', 'a/b', '{app_id}'])(
	'%s has one name, wherever the ID is written',
	(id) => {
		const name = userKeyOf(users, { identity: { external_id: id } });
		const written = `${users}/by/external_id/${encodeURIComponent(id)}`;
		for (const rest of ['', '/identity', '/identity/crm_id', '/subscriptions', '/inbox/1']) {
			expect(userKeyOf(`${written}${rest}`, {})).toBe(name);
			expect(userKeyOf(`${written.replace('%40', '@')}${rest}`, {})).toBe(name);
		}
	},
);

it('a subscription has one name in all requests about it', () => {
	const paths = ['', '/owner', '/user', '/user/identity'];
	const names = paths.map((rest) => userKeyOf(`/apps/app-1/subscriptions/5e9d3a7c${rest}`, {}));
	expect(new Set(names)).toEqual(new Set(['5e9d3a7c']));
	expect(userKeyOf('/apps/app-1/subscriptions_by_token/Email/a%40b.c', {})).toBe('Email/a%40b.c');
	const body = { identity: { external_id: 'customer-1842' } };
	expect(userKeyOf('/apps/app-1/subscriptions/5e9d3a7c/owner', body)).toBe('5e9d3a7c');
});
