import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { OneSignalApi } from '../../credentials/OneSignalApi.credentials';
import { OneSignalOrganizationApi } from '../../credentials/OneSignalOrganizationApi.credentials';
import { app } from '../support/fixtureIds.ts';

const types = {
	oneSignalApi: { type: new OneSignalApi(), apiKey: 'os_v2_app_for_tests_only' },
	oneSignalOrganizationApi: {
		type: new OneSignalOrganizationApi(),
		apiKey: 'os_v2_org_for_tests_only',
	},
};

const api = 'https://api.onesignal.com';

/** What a credential that was just created holds, as n8n fills in its fields. */
const defaults = Object.fromEntries(
	types.oneSignalApi.type.properties.map(({ name, default: value }) => [name, value]),
);

describe.each(Object.entries(types))('%s', (_name, { type, apiKey }) => {
	const sign = async (
		request: Partial<IHttpRequestOptions> & { uri?: string },
		others: ICredentialDataDecryptedObject = {},
	): Promise<IHttpRequestOptions> => {
		const { authenticate } = type;
		if (typeof authenticate !== 'function') throw new Error('It signs by a function');
		const data = { ...defaults, appId: app, apiKey, ...others } as ICredentialDataDecryptedObject;
		return await authenticate(data, request as IHttpRequestOptions);
	};

	it.each([
		[{ url: '/apps', baseURL: api }],
		[{ url: 'apps', baseURL: `${api}/` }],
		[{ url: `${api}/apps` }],
		[{ url: `${api}/apps`, baseURL: 'https://example.com' }],
		[{ uri: `${api}/apps` }],
		[{ url: '/https://example.com', baseURL: api }],
		[{ url: 'https:\\\\example.com', baseURL: api }],
		[{ url: '/@example.com', baseURL: api }],
	])('signs %j', async (request) => {
		expect((await sign(request)).headers).toMatchObject({ Authorization: `Key ${apiKey}` });
	});

	it('lets no client follow a redirect with the key', async () => {
		expect(await sign({ url: `${api}/apps`, uri: `${api}/apps` })).toMatchObject({
			disableFollowRedirect: true,
			followRedirect: false,
			followAllRedirects: false,
		});
	});

	it.each([
		[{ url: 'https://example.com/apps' }],
		[{ uri: 'https://example.com/apps' }],
		[{ url: '//example.com/apps', baseURL: api }],
		[{ url: 'HTTPS://example.com/apps', baseURL: api }],
		[{ url: 'ftp://api.onesignal.com', baseURL: api }],
		[{ url: 'http://api.onesignal.com/apps' }],
		[{ url: 'https://api.onesignal.com:8443/apps' }],
		[{ url: 'https://api.onesignal.com.example.com/apps' }],
		[{ url: 'https://api.onesignal.com@example.com/apps' }],
		[{ url: 'https://api-onesignal.com/apps' }],
		[{ url: 'https://onesignal.com/api/v1/apps' }],
		[{ url: '/apps', baseURL: 'https://example.com' }],
		[{ url: '/apps', baseURL: 'https://api.onesignal.com.' }],
		[{ url: '@example.com', baseURL: 'https://api.onesignal.com@example.com' }],
		[{ url: ' https://example.com' }],
		[{ url: 'https:\\\\example.com' }],
		[{ url: `${api}/apps`, uri: 'https://example.com' }],
		[{ url: '/apps' }],
		[{ url: '' }],
		[{}],
	])('refuses %j, without the key in its words', async (request) => {
		const refusal = await sign(request, { allowedHttpRequestDomains: 'all' }).catch(String);
		expect(refusal).toMatch(/works only with https:\/\/api\.onesignal\.com/);
		expect(refusal).not.toContain(apiKey);
	});

	it.each(['http://127.0.0.1:8080', 'https://127.9.9.9', 'http://localhost:1', 'http://[::1]:99'])(
		'signs for %s, this machine, once its host is allowed',
		async (baseUrl) => {
			const request = { url: '/apps', baseURL: baseUrl };
			const { hostname } = new URL(baseUrl);
			await expect(sign(request, { baseUrl })).rejects.toThrow(/'Allowed Domains'/);
			const allowed = { baseUrl, allowedDomains: ` example.com, ${hostname.toUpperCase()} ` };
			expect((await sign(request, allowed)).headers).toHaveProperty('Authorization');
		},
	);

	it.each([
		'https://example.com',
		'http://api.onesignal.com',
		'http://127.0.0.1.example.com',
		'http://128.0.0.1',
		'http://192.168.0.1',
		'http://0.0.0.0',
		'https://api.onesignal.com/proxy',
		'https://api.onesignal.com?to=example.com',
		'https://user@api.onesignal.com',
		'api.onesignal.com',
		'',
		`https://api.onesignal.com${'/'.repeat(100)}`,
	])('refuses the hidden Base URL %j for every request', async (baseUrl) => {
		const signed = sign({ url: `${api}/apps` }, { baseUrl, allowedHttpRequestDomains: 'all' });
		await expect(signed).rejects.toThrow(/'Base URL'/);
	});

	it.each([
		['example.com', false],
		['', false],
		[' , ', false],
		['*.onesignal.com', true],
		['*.api.onesignal.com', false],
		['*.', false],
		['example.com, API.OneSignal.com.', true],
	])("honors a person's own list %j", async (allowedDomains, isAllowed) => {
		const signed = await sign({ url: `${api}/apps` }, { allowedDomains }).catch(String);
		if (isAllowed) expect(signed).toHaveProperty('headers.Authorization');
		else
			expect(signed).toMatch(/'Allowed Domains' of this credential don't include api\.onesignal/);
	});

	it.each(['all', 'none'])('works in its own node with the restriction %j', async (mode) => {
		const restriction = { allowedHttpRequestDomains: mode, allowedDomains: '' };
		const signed = await sign({ url: `${api}/apps` }, restriction);
		expect(signed.headers).toHaveProperty('Authorization');
	});

	it('begins with requests to OneSignal alone', () => {
		const own = type.properties.map(({ name, default: value }) => [name, value]);
		expect(own).toEqual(
			expect.arrayContaining([
				['allowedHttpRequestDomains', 'domains'],
				['allowedDomains', 'api.onesignal.com'],
				['baseUrl', api],
			]),
		);
		expect(own.at(-1)).toEqual(['integrationName', 'n8n']);
	});
});
