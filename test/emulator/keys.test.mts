import { demoApp, demoOrganizationKey } from '../support/emulator/emulator.mts';
import { pushTo } from './bodies.mts';
import { appPath, userPath, useEmulator } from './client.mts';

const other = { id: '7d1f9a34-52b7-4f0e-8a6c-2f3b4c5d6e70', key: 'os_v2_app_of_another_app' };
const accessDenied =
	"Access denied.  Please include an 'Authorization: ...' header with a valid API key (https://documentation.onesignal.com/docs/en/keys-and-ids#api-keys).";

const client = useEmulator([demoApp, other]);

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
	])('reject %s with a list of messages', async (_what, headers, status) => {
		const response = await client.with(headers).request('POST', '/notifications', pushTo('u1'));
		expect(response).toMatchObject({ status, body: { errors: [accessDenied] } });
	});

	test("don't find the app if the content type isn't JSON", async () => {
		const response = await client
			.with({ 'content-type': 'text/plain' })
			.request('POST', '/notifications', pushTo('u1'));
		expect(response).toMatchObject({
			status: 400,
			body: {
				errors: ['app_id not found. You may be missing a Content-Type: application/json header.'],
			},
		});
	});
});

describe('users', () => {
	test('without a key get an error that asks for one', async () => {
		const response = await client.with(noKey).request('GET', userPath('u1'));
		const title = "This operation requires 'Authorization' in the HTTP header";
		expect(response).toMatchObject({ status: 401, body: { errors: [{ code: 'auth-1', title }] } });
	});

	test.each([
		['an unknown key', badKey, 401],
		['an organization key', organizationKey, 403],
		['the key of another app', keyOfAnotherApp, 403],
	])('reject %s with code and title', async (_what, headers, status) => {
		const response = await client.with(headers).request('GET', userPath('u1'));
		expect(response).toMatchObject({
			status,
			body: { errors: [{ code: expect.any(String), title: accessDenied }] },
		});
	});
});

test.each([noKey, badKey, organizationKey, keyOfAnotherApp])(
	'custom events respond to a wrong key with an empty body',
	async (headers) => {
		const response = await client.with(headers).request('POST', `${appPath}/custom_events`, {});
		expect(response).toMatchObject({ status: 401, text: '' });
		expect(response.headers['content-type']).toBe('text/plain');
	},
);

test('segments ask for the missing header', async () => {
	const response = await client.with(noKey).request('GET', `${appPath}/segments?limit=1`);
	const errors = ['Please include a case-sensitive header of Authorization'];
	expect(response).toMatchObject({ status: 400, body: { errors } });
});

test('the list of apps requires the organization key and includes no keys', async () => {
	expect((await client.request('GET', '/apps')).status).toBe(403);
	const response = await client.with(organizationKey).request('GET', '/apps');
	expect(response).toMatchObject({ status: 200, body: [{ id: demoApp.id }, { id: other.id }] });
	expect(response.text).not.toMatch(/os_v2_/);
});

test('unknown endpoints return 404', async () => {
	const response = await client.request('GET', '/players');
	expect(response).toMatchObject({ status: 404, body: { errors: [expect.any(String)] } });
	expect((await client.request('DELETE', '/notifications')).status).toBe(404);
});

test('records include the partner header and the kind of key, never the key', async () => {
	await client.request('POST', '/notifications?c=push', pushTo('u 1/2'));
	await client.with({ ...organizationKey, 'onesignal-usage': undefined }).request('GET', '/apps');
	const [first, second] = client.emulator.requests;
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
	const state = await client.request('GET', '/emulator/state');
	expect(state.text).toContain('u 1/2');
	for (const text of [JSON.stringify(client.emulator.requests), state.text]) {
		expect(text).not.toMatch(/os_v2_|authorization/i);
	}
});
