import { demoApp, demoOrganizationKey, startEmulator } from '../support/emulator/emulator.mts';
import { onLoopback } from '../support/loopback.mts';
import { available } from '../support/available.mts';
import { useOpened } from '../support/useOpened.mts';
import { runWorkflow } from './executions.mts';
import { node, linearWorkflow, manualTrigger, pushNode, recordNodes } from './workflowBuilders.mts';
import { describeInN8n, useTestInstance } from './inN8n.mts';
import { saveCredential } from './testInstance.mts';

interface Verdict {
	status: 'OK' | 'Error';
	message: string;
}

/** n8n 1.123 drops the answer that our words belong to, for credentials of every service. */
const refusedBy = (words: RegExp) =>
	available.n8n?.traits.keepsCredentialWords ? words : /perhaps check your credentials/;

describeInN8n('the credentials, as n8n tests and takes them', () => {
	const instance = useTestInstance();

	const verdictOn = async (type: string, pasted: object): Promise<Verdict> => {
		const { session, emulator } = instance();
		const data = { integrationName: 'Acme', ...onLoopback(emulator.url), ...pasted };
		// n8n 1 tests only what it has saved
		const credentials = { ...(await saveCredential(session, type, data)), type, data };
		return await session.call<Verdict>('POST', '/rest/credentials/test', { credentials });
	};
	const app = { appId: demoApp.id, apiKey: demoApp.key };

	test('it accepts an app with its key, and names the integration', async () => {
		expect(await verdictOn('oneSignalApi', app)).toMatchObject({ status: 'OK' });
		expect(instance().emulator.requests.at(-1)?.usage).toBe('Acme | Partner Integration');
	});

	test.each([
		[
			'a key that OneSignal does not know',
			{ apiKey: 'os_v2_app_wrong' },
			refusedBy(/didn't accept this 'App API Key'/),
		],
		[
			'a key of the organization',
			{ apiKey: demoOrganizationKey },
			/'App API Key' contains an Organization API Key/,
		],
		['no key', { apiKey: ' ' }, /'App API Key' is empty/],
		['half an App ID', { appId: demoApp.id.slice(0, 20) }, /'App ID' is incomplete/],
		['the App ID of another app', { appId: crypto.randomUUID() }, refusedBy(/didn't accept this/)],
		['a name with a bar', { integrationName: 'A | B' }, /'Integration Name'/],
	])('it says in plain words what is wrong with %s', async (_what, wrong, words) => {
		const { status, message } = await verdictOn('oneSignalApi', { ...app, ...wrong });
		expect(status).toBe('Error');
		expect(message).toMatch(words);
		expect(message).not.toContain(demoApp.key);
	});

	test('it accepts a key of the organization where one is asked for', async () => {
		const verdict = await verdictOn('oneSignalOrganizationApi', { apiKey: demoOrganizationKey });
		expect(verdict).toMatchObject({ status: 'OK' });
	});

	test.each([
		['a key of an app', demoApp.key, /'Organization API Key' contains an App API Key/],
		[
			'a key that OneSignal does not know',
			'os_v2_org_wrong',
			refusedBy(/didn't accept this 'Organization API Key'/),
		],
	])('it says what is wrong with %s in its place', async (_what, apiKey, words) => {
		const verdict = await verdictOn('oneSignalOrganizationApi', { apiKey });
		expect(verdict).toMatchObject({ status: 'Error', message: expect.stringMatching(words) });
	});

	test('a node that has both takes the one that its resource needs', async () => {
		const { session, emulator, credentials } = instance();
		const [apps, segments] = ['app', 'segment'].map((resource) =>
			node(
				`List each ${resource}`,
				'n8n-nodes-onesignal.oneSignal',
				{ resource, operation: 'getAll' },
				{ credentials, executeOnce: true },
			),
		);
		const { status } = await runWorkflow(
			session,
			linearWorkflow('Both keys', manualTrigger, apps, segments),
		);
		expect(status).toBe('success');
		const keys = emulator.requests.slice(-2).map(({ keyKind }) => keyKind);
		expect(keys).toEqual(['organization', 'app']);
	});

	describe('with expressions', () => {
		const otherApp = {
			id: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
			key: `os_v2_app_${'b'.repeat(103)}`,
		};
		const other = useOpened(
			async () =>
				await startEmulator({
					apps: [
						{
							...otherApp,
							users: [
								{
									identity: { external_id: 'customer-1001' },
									subscriptions: [{ type: 'iOSPush', token: 'd'.repeat(64) }],
								},
							],
						},
					],
				}),
		);

		test('sends each item from its own app', async () => {
			const { session, emulator } = instance();
			const accounts = [
				{ url: emulator.url, app: demoApp.id, key: demoApp.key },
				{ url: other().url, app: otherApp.id, key: otherApp.key },
			];
			const credential = await saveCredential(session, 'oneSignalApi', {
				...onLoopback('={{ $json.url }}'),
				...{ appId: '={{ $json.app }}', apiKey: '={{ $json.key }}', plan: 'free' },
				integrationName: 'n8n',
			});
			const records = Array.from({ length: 6 }, (_, i) => ({
				...accounts[i % 2],
				text: `${i % 2} ${i}`,
			}));
			const sender = pushNode('Push', { oneSignalApi: credential });
			const { status } = await runWorkflow(
				session,
				linearWorkflow('Two apps', manualTrigger, ...recordNodes(records), sender),
			);
			expect(status).toBe('success');
			const texts = [emulator, other()].map((each) =>
				each
					.app()
					.deliveries.map(({ text }) => text)
					.sort(),
			);
			expect(texts).toEqual([
				['0 0', '0 2', '0 4'],
				['1 1', '1 3', '1 5'],
			]);
		});
	});
});
