import { app } from '../../support/fixtureIds.ts';
import { credentialFor } from '../../support/testCredential.mts';
import { useRecordingServer } from '../../support/recordingServer.mts';
import { people, push, runOn } from '../pushFixture.mts';

const server = useRecordingServer({ body: { id: 'message-1' } });
const run = runOn(server);

it.each([
	[1, 1],
	[4, 4],
	[60, 10],
])('for %i items decrypts the credential %i times', async (count, reads) => {
	const { credentialReads } = await run(people(count));
	expect(credentialReads).toBe(reads);
});

it.each([2, 7, 11, 500])('sends nothing for %i items in the name of two apps', async (count) => {
	const credential = {
		...credentialFor(server.url),
		apiKey: `={{ 'os_v2_app_' + ($json.id === 'u${count - 1}' ? 'b' : 'a') }}`,
	};
	const { error } = await run(people(count), { credential });
	expect(error?.message).toMatch(/^The OneSignal credential is another one for each item/);
	expect(server.requests).toEqual([]);
});

describe('a credential that cannot work is named before anything is sent', () => {
	it.each([
		[{ appId: 'my-app' }, /'App ID' is incomplete/],
		[{ appId: '' }, /'App ID' is incomplete/],
		[{ apiKey: 'os_v2_org_abc' }, /'App API Key' contains an Organization API Key/],
		[{ apiKey: '' }, /'App API Key' is empty/],
		[{ apiKey: 'os v2' }, /contains spaces or invalid characters/],
		[{ integrationName: 'Acme | Partner Integration' }, /'Integration Name'/],
		[{ integrationName: 'Acme\r\nX-Other: 1' }, /'Integration Name'/],
	])('when it has %j', async (wrong, words) => {
		const credential = { ...credentialFor(server.url), ...wrong };
		const { error } = await run([{ id: 'a' }], { credential });
		expect(error?.message).toBe('The OneSignal credential cannot work');
		expect(error?.description).toMatch(words);
		expect(server.requests).toHaveLength(0);
	});
});

it('calls itself n8n where the credential has no Integration Name', async () => {
	await run([{ id: 'a' }], { credential: { ...credentialFor(server.url), integrationName: '' } });
	expect(server.requests[0].headers['onesignal-usage']).toBe('n8n | Partner Integration');
});

it('puts the app of the credential into the request, trimmed and in small letters', async () => {
	const credential = { ...credentialFor(`${server.url}/`), appId: ` ${app.toUpperCase()} ` };
	await run([{ id: 'a' }], { credential });
	expect(server.requests[0]).toMatchObject({ path: '/notifications', body: { app_id: app } });
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
		expect(server.requests).toHaveLength(0);
	});
});
