import type { ICredentialDataDecryptedObject, ICredentialTestFunctions } from 'n8n-workflow';

import { OneSignalApi } from '../../credentials/OneSignalApi.credentials';
import { OneSignalOrganizationApi } from '../../credentials/OneSignalOrganizationApi.credentials';
import { checkSecret } from '../../nodes/OneSignalTrigger/testCredential';
import { app } from '../support/fixtureIds.ts';

/** A credential with something wrong in it, and what OneSignal says to that. */
export interface WrongCredential {
	type: 'oneSignalApi' | 'oneSignalOrganizationApi' | 'oneSignalEventStreamApi';
	/** Finishes a sentence that begins with "when". */
	when: string;
	data: ICredentialDataDecryptedObject;
	/** The status that OneSignal answers with, where it is asked. */
	status?: number;
	/** What it is to sign; a request to OneSignal, unless told otherwise. */
	url?: string;
}

/** Credentials of a type that are right but for one thing each. */
const invalidCredentials = (
	type: WrongCredential['type'],
	right: ICredentialDataDecryptedObject,
	mistakes: Array<Omit<WrongCredential, 'type'>>,
): WrongCredential[] =>
	mistakes.map((each) => ({ ...each, type, data: { ...right, ...each.data } }));

const ofApp = { appId: app, apiKey: 'os_v2_app_for_tests_only', integrationName: 'Acme' };
const ofOrganization = { apiKey: 'os_v2_org_for_tests_only', integrationName: 'Acme' };
const ofStream = { headerName: 'X-n8n-Secret', secret: 'correcthorsebattery' };

export const wrongCredentials: WrongCredential[] = [
	...invalidCredentials('oneSignalApi', ofApp, [
		{ when: 'the App ID is cut', data: { appId: '123e4567-e89b' } },
		{ when: 'the key is that of an organization', data: { apiKey: 'os_v2_org_other' } },
		{ when: 'the key has a blank in it', data: { apiKey: 'os_v2_app_for tests' } },
		{ when: 'the name has a bar', data: { integrationName: 'A | B' } },
		{ when: 'the name is endless', data: { integrationName: 'A'.repeat(200) } },
		{ when: 'the base URL leads elsewhere', data: { baseUrl: 'https://example.com' } },
		{
			when: 'another node uses it for another host',
			data: {},
			url: 'https://example.com/apps',
		},
		{
			when: 'the person allows other domains only',
			data: {
				baseUrl: 'https://api.onesignal.com',
				allowedHttpRequestDomains: 'domains',
				allowedDomains: 'example.com',
			},
		},
		{ when: 'OneSignal does not know the key', data: {}, status: 401 },
		{ when: 'OneSignal does not let the key in', data: {}, status: 403 },
		{ when: 'OneSignal does not know the app', data: {}, status: 404 },
		{ when: 'OneSignal does not take the App ID', data: {}, status: 400 },
	]),
	...invalidCredentials('oneSignalOrganizationApi', ofOrganization, [
		{ when: 'the key is that of an app', data: { apiKey: 'os_v2_app_other' } },
		{ when: 'the key has a blank in it', data: { apiKey: 'os_v2_org_for tests' } },
		{ when: 'OneSignal does not know the key', data: {}, status: 401 },
		{ when: 'OneSignal does not let the key in', data: {}, status: 403 },
	]),
	...invalidCredentials('oneSignalEventStreamApi', ofStream, [
		{ when: 'the name of the header has a blank', data: { headerName: 'X Secret' } },
		{ when: 'OneSignal keeps the header for itself', data: { headerName: 'X-OneSignal-Secret' } },
		{ when: 'the secret is short', data: { secret: '1234' } },
	]),
];

const types = {
	oneSignalApi: new OneSignalApi(),
	oneSignalOrganizationApi: new OneSignalOrganizationApi(),
};

/** What the dialog of the credential says to the person who has pasted this. */
export async function verdictOn({ type, data, status, url }: WrongCredential): Promise<string> {
	if (type === 'oneSignalEventStreamApi') {
		const asked = { id: '', name: '', type, data };
		return (await checkSecret.call({} as ICredentialTestFunctions, asked)).message;
	}
	const { authenticate, test } = types[type];
	const rule = test.rules?.find(
		(each) => each.type === 'responseCode' && each.properties.value === status,
	);
	if (rule) return rule.properties.message;
	const signing = authenticate as (data: object, request: object) => Promise<unknown>;
	return await signing(data, { url: url ?? 'https://api.onesignal.com/apps' }).then(
		() => '',
		({ message }: Error) => message,
	);
}
