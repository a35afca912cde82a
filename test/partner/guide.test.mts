import { readFileSync } from 'node:fs';
import type { IDataObject, INode, INodeParameters, INodePropertyOptions } from 'n8n-workflow';

import { OneSignalApi } from '../../credentials/OneSignalApi.credentials';
import { getSegments } from '../../nodes/OneSignal/listSearch/segments';
import { assignments } from '../support/assignments.ts';
import { app, customer } from '../support/fixtureIds.ts';
import { openDropdown } from '../support/engine/dropdown.mts';
import { runNode } from '../support/engine/run.mts';
import { allExamples } from '../support/allExamples.mts';
import { allFields, panels } from '../support/panel.mts';
import { runExample } from '../support/runExample.mts';
import { apiKey, credentialFor, keyFor } from '../support/testCredential.mts';
import { useRecordingServer, type StubResponse } from '../support/recordingServer.mts';

/** The rules of OneSignal's partner guide for an integration, each by its number in our notes on that guide. */

const server = useRecordingServer({ body: { id: 'message-1' } });

const respond = (...replies: StubResponse[]) => server.responses.splice(0, Infinity, ...replies);
const run = async (parameters: INodeParameters, items: IDataObject[] = [{}]) =>
	await runNode(parameters, { credential: credentialFor(server.url), items });

const push = { resource: 'message', operation: 'sendPush', userIds: customer, message: 'Hello' };
const setTags = { resource: 'user', operation: 'setTags', userId: customer };
const tagged = { ...setTags, tags: assignments({ plan: 'pro' }) };
const fieldsCalled = (name: string) => allFields.filter(({ field }) => field.name === name);
const file = (path: string) => readFileSync(path, 'utf8');

/** Everything that leaves for OneSignal's API when every operation is used once with what it needs. */
async function useEverything() {
	const used = [];
	for (const { resource, operation, examples } of allExamples) {
		server.requests.length = 0;
		respond({ body: {} });
		await runExample(resource, operation, examples[0], server.url);
		used.push(...server.requests.map((one) => ({ ...one, resource, operation })));
	}
	return used;
}

test('T1: every request names the integration, those of dropdowns and of the credential too', async () => {
	const used = await useEverything();
	expect(used.length).toBeGreaterThanOrEqual(panels.length);
	respond({ body: { segments: [] } });
	await getSegments.call(openDropdown({}, credentialFor(server.url)));
	const { authenticate } = new OneSignalApi();
	if (typeof authenticate !== 'function') throw new Error('It signs by a function');
	const signed = await authenticate(credentialFor(server.url), { url: server.url });
	const named = [...used, ...server.requests].map(({ headers }) => headers['onesignal-usage']);
	named.push(String(signed.headers?.['OneSignal-Usage']));
	expect(new Set(named)).toEqual(new Set(['Acme | Partner Integration']));
});

test("T2: the organization's key opens what belongs to it, the app's key all the rest", async () => {
	for (const { resource, operation, headers } of await useEverything()) {
		expect([resource, operation, headers.authorization]).toEqual([
			resource,
			operation,
			`Key ${keyFor(resource, operation)}`,
		]);
	}
});

test('T3: a user is never created without an External ID', async () => {
	const upsert = { resource: 'user', operation: 'upsert', externalId: '={{ $json.id }}' };
	for (const id of ['', 'null', ' ']) {
		const { error } = await run(upsert, [{ id }]);
		expect(error?.message).toMatch(/^'External ID' is .*\[item 0\]$/);
	}
	expect(server.requests).toEqual([]);
});

test('T4: users are addressed by their External ID unless a person chooses otherwise', async () => {
	const defaults = fieldsCalled('identifyUserBy').map(({ field }) => field.default);
	expect(new Set(defaults)).toEqual(new Set(['externalId']));
	await run(tagged);
	expect(server.requests[0].path).toBe(`/apps/${app}/users/by/external_id/${customer}`);
});

test('T5: only email addresses and phone numbers can be subscribed; devices do that by themselves', () => {
	const create = panels.find(
		({ resource, operation }) => resource === 'subscription' && operation === 'create',
	);
	const types = create?.fields.filter(({ path }) => path.join() === 'subscriptionType') ?? [];
	expect(types).not.toEqual([]);
	for (const { field } of types) {
		const values = (field.options as INodePropertyOptions[]).map(({ value }) => value);
		expect(values).toEqual(['email', 'sms']);
	}
});

test('T6: wherever the OneSignal ID can be chosen, it says that it can change', () => {
	const choices = allFields.flatMap(({ field }) =>
		field.type === 'options' ? ((field.options ?? []) as INodePropertyOptions[]) : [],
	);
	const own = choices.filter(({ value }) => value === 'oneSignalId');
	expect(own.length).toBeGreaterThan(0);
	for (const { description } of own) expect(description).toContain('can change');
});

test('T16: an alias is set on a user who has an External ID, and the panel says so', async () => {
	const set = panels.find(({ resource, operation }) => resource === 'alias' && operation === 'set');
	expect(set?.entry.description).toContain('needs an External ID first');
	const aliases = assignments({ crm_id: '42' });
	await run({ resource: 'alias', operation: 'set', userId: customer, aliases });
	const path = `/apps/${app}/users/by/external_id/${customer}/identity`;
	expect(server.requests[0]).toMatchObject({ method: 'PATCH', path });
});

test('T17: a credential is one app, and says so', () => {
	const appIds = new OneSignalApi().properties.filter(({ name }) => name === 'appId');
	expect(appIds.map(({ description }) => description)).toEqual([
		expect.stringContaining('One credential is for one app'),
	]);
});

test.each([400, 401, 403, 500])('T18: no key in what a refusal with %d leaves', async (status) => {
	respond({ status, body: { errors: [`Key ${apiKey} is not yours`], formatted_token: apiKey } });
	const { run: stored } = await run({ ...push, options: { retries: { maxAttempts: 1 } } });
	expect(JSON.stringify(stored)).toContain('is not yours');
	expect(JSON.stringify(stored)).not.toContain(apiKey);
});

test('T19: the README says that a field has one writer, the app or the workflow', () => {
	expect(file('README.md')).toMatch(/\*\*One writer\.\*\* .*SDK/);
});

test('T20: the first example creates the user by External ID before anything else', () => {
	expect(file('README.md')).toContain('**External ID first.**');
	const { nodes } = JSON.parse(file('test/n8n/workflows/welcome.json')) as { nodes: INode[] };
	const [first] = nodes.filter(({ type }) => type.startsWith('n8n-nodes-onesignal.'));
	expect(first.parameters).toMatchObject({ resource: 'user', operation: 'upsert' });
});
