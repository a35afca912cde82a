import { demoApp, demoOrganizationKey } from '../support/emulator/emulator.mts';
import { pushTo } from './bodies.mts';
import { appPath, userPath, useVisitor } from './client.mts';

const other = { id: '7d1f9a34-52b7-4f0e-8a6c-2f3b4c5d6e70', key: 'os_v2_app_of_somebody_else' };
const accessDenied =
	"Access denied.  Please include an 'Authorization: ...' header with a valid API key (https://documentation.onesignal.com/docs/en/keys-and-ids#api-keys).";

const visitor = useVisitor([demoApp, other]);

const noKey = { authorization: undefined };
const badKey = { authorization: 'Key os_v2_app_nonsense' };
const organizationKey = { authorization: `Key ${demoOrganizationKey}` };
const keyOfAnotherApp = { authorization: `Key ${other.key}` };

describe('messages', () => {
	test.each([
		['no key', noKey, 400],
		['an unknown key', badKey, 403],
		['an organization key', organizationKey, 403],
		['the key of another app', keyOfAnotherApp, 403],
		['the Basic scheme', { authorization: `Basic ${demoApp.key}` }, 400],
	])('refuses %s in a list of texts', async (_what, headers, status) => {
		const reply = await visitor.with(headers).ask('POST', '/notifications', pushTo('u1'));
		expect(reply).toMatchObject({ status, body: { errors: [accessDenied] } });
	});

	test('cannot find the app when the body does not call itself JSON', async () => {
		const reply = await visitor
			.with({ 'content-type': 'text/plain' })
			.ask('POST', '/notifications', pushTo('u1'));
		expect(reply).toMatchObject({
			status: 400,
			body: {
				errors: ['app_id not found. You may be missing a Content-Type: application/json header.'],
			},
		});
	});
});

describe('users', () => {
	test('without a key are told that the operation needs one', async () => {
		const reply = await visitor.with(noKey).ask('GET', userPath('u1'));
		const title = "This operation requires 'Authorization' in the HTTP header";
		expect(reply).toMatchObject({ status: 401, body: { errors: [{ code: 'auth-1', title }] } });
	});

	test.each([
		['an unknown key', badKey, 401],
		['an organization key', organizationKey, 403],
		['the key of another app', keyOfAnotherApp, 403],
	])('refuses %s with code and title', async (_what, headers, status) => {
		const reply = await visitor.with(headers).ask('GET', userPath('u1'));
		expect(reply).toMatchObject({
			status,
			body: { errors: [{ code: expect.any(String), title: accessDenied }] },
		});
	});
});

test.each([noKey, badKey, organizationKey, keyOfAnotherApp])(
	'custom events say nothing at all to a wrong key',
	async (headers) => {
		const reply = await visitor.with(headers).ask('POST', `${appPath}/custom_events`, {});
		expect(reply).toMatchObject({ status: 401, text: '' });
		expect(reply.headers['content-type']).toBe('text/plain');
	},
);

test('segments ask for the header when it is missing', async () => {
	const reply = await visitor.with(noKey).ask('GET', `${appPath}/segments?limit=1`);
	const errors = ['Please include a case-sensitive header of Authorization'];
	expect(reply).toMatchObject({ status: 400, body: { errors } });
});

test('the list of apps opens to the organization key only, and tells no key', async () => {
	expect((await visitor.ask('GET', '/apps')).status).toBe(403);
	const reply = await visitor.with(organizationKey).ask('GET', '/apps');
	expect(reply).toMatchObject({ status: 200, body: [{ id: demoApp.id }, { id: other.id }] });
	expect(reply.text).not.toMatch(/os_v2_/);
});

test('what is not imitated answers 404', async () => {
	const reply = await visitor.ask('GET', '/players');
	expect(reply).toMatchObject({ status: 404, body: { errors: [expect.any(String)] } });
	expect((await visitor.ask('DELETE', '/notifications')).status).toBe(404);
});

test('records keep the partner header and the kind of key, never the key', async () => {
	await visitor.ask('POST', '/notifications?c=push', pushTo('u 1/2'));
	await visitor.with({ ...organizationKey, 'onesignal-usage': undefined }).ask('GET', '/apps');
	const [first, second] = visitor.emulator.requests;
	expect(first).toMatchObject({
		method: 'POST',
		path: '/notifications?c=push',
		keyKind: 'app',
		usage: 'n8n | Partner Integration',
		body: pushTo('u 1/2'),
		status: 400,
	});
	expect(second).toMatchObject({ keyKind: 'organization', status: 200 });
	expect(second.usage).toBeUndefined();
	const books = await visitor.ask('GET', '/emulator/books');
	expect(books.text).toContain('u 1/2');
	for (const text of [JSON.stringify(visitor.emulator.requests), books.text]) {
		expect(text).not.toMatch(/os_v2_|authorization/i);
	}
});
