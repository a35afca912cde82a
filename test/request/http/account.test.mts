import { app } from '../../support/fixtureIds.ts';
import { credentialFor } from '../../support/testCredential.mts';
import { useRecordingServer } from '../../support/recordingServer.mts';
import { people, push, runOn } from '../pushFixture.mts';

const server = useRecordingServer({ body: { id: 'message-1' } });
const run = runOn(server);

it('reads the credential of every item, since an expression in it may differ', async () => {
	const { credentialReads } = await run(people(60));
	expect(credentialReads).toBe(60);
});

it('sends each of 1,000 items under its own one of five apps', async () => {
	const apps = Array.from({ length: 5 }, (_, i) => app.replace(/.$/, String(i)));
	const credential = {
		...credentialFor(server.url),
		appId: `={{ ${JSON.stringify(apps)}[Number($json.id.slice(1)) % 5] }}`,
		apiKey: "={{ 'os_v2_app_' + Number($json.id.slice(1)) % 5 }}",
	};
	const { error } = await run(people(1_000), { credential });
	expect(error).toBeUndefined();
	const sent = server.requests.map(({ body, headers }) => {
		const { app_id, include_aliases } = body as {
			app_id: string;
			include_aliases: { external_id: string[] };
		};
		return { app_id, key: headers.authorization, ids: include_aliases.external_id };
	});
	expect(sent.flatMap(({ ids }) => ids)).toHaveLength(1_000);
	for (const { app_id, key, ids } of sent) {
		const own = new Set(ids.map((id) => Number(id.slice(1)) % 5));
		expect([...own]).toEqual([apps.indexOf(app_id)]);
		expect(key).toBe(`Key os_v2_app_${apps.indexOf(app_id)}`);
	}
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
		expect(error?.message).toBe('The OneSignal credential is invalid');
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
		expect(error?.description).toMatch(/under 'Credential' at the top/);
		expect(server.requests).toHaveLength(0);
	});
});
