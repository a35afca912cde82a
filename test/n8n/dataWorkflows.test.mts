import type { INodeCredentials } from 'n8n-workflow';
import { request } from 'undici';
import { startEmulator, type Emulator } from '../support/emulator/emulator.mts';
import { onLoopback } from '../support/loopback.mts';
import { click, deliver } from '../trigger/caller.mts';
import { available } from '../support/available.mts';
import { useOpened } from '../support/useOpened.mts';
import { rowsOfTable } from './dataTables.mts';
import {
	executionsOf,
	nodeErrors,
	startExecution,
	waitForEnd,
	type Execution,
} from './executions.mts';
import { describeInN8n, useTestInstance } from './inN8n.mts';
import { nextExecution, openStream, runExampleStep } from './runExampleStep.mts';
import { importExample } from './runExampleWorkflow.mts';
import { saveCredential, type TestInstance } from './testInstance.mts';
import { secretHeader, webhookUrl } from './triggerWorkflow.mts';
import { startWarehouse } from './warehouse.mts';
import { changeNode, type SavedWorkflow } from './workflows.mts';

const { queueServers } = available;

/** Counts as skipped where this machine has no PostgreSQL. */
const describeWithPostgres = queueServers ? describe : describe.skip;

const tricky = "o'brien'); DROP TABLE onesignal_events; --, $1";
const quoted = 'A, "B" and {{ C }}';

function expectSuccess(execution: Execution): void {
	expect({ status: execution.status, errors: nodeErrors(execution) }).toEqual({
		status: 'success',
		errors: [],
	});
}

describeInN8n('an example workflow that writes elsewhere', () => {
	const instance = useTestInstance();
	beforeEach(() => instance().emulator.reset());

	/** A workflow without the memory of the trigger, so that a repeated event reaches what keeps the events. */
	async function openWorkflow(file: string, own?: INodeCredentials): Promise<SavedWorkflow> {
		const { session } = instance();
		const { id } = await importExample(instance(), file, { further: own });
		await changeNode(session, id, 'Message event', (parameters) => ({
			...parameters,
			ignoreDuplicates: false,
		}));
		return await session.call('GET', `/rest/workflows/${id}`);
	}

	/** Delivers two events twice, one of them with texts that could break a query. */
	async function deliverTwice(workflow: SavedWorkflow): Promise<void> {
		await openStream(instance(), workflow);
		const second = click('event-2', { event: { external_id: tricky }, message: { name: quoted } });
		const url = webhookUrl(
			instance().n8n.url,
			workflow.nodes.find(({ name }) => name === 'Message event')!,
		);
		for (const event of [click('event-1'), second, click('event-1'), second]) {
			const known = (await executionsOf(instance().session, workflow.id)).length;
			await deliver({ url }, event, { ...secretHeader, 'content-type': 'application/json' });
			expectSuccess(await nextExecution(instance(), workflow, known));
		}
	}

	describeWithPostgres('message-events-postgres.json', () => {
		const warehouse = useOpened(async () => await startWarehouse(queueServers!));

		test('it keeps each event once, with any text in it', async () => {
			const { session } = instance();
			const postgres = await saveCredential(session, 'postgres', warehouse().credential);
			const workflow = await openWorkflow('message-events-postgres.json', { postgres });
			for (const _ of [1, 2]) {
				const id = await startExecution(session, workflow.id, 'Run once');
				expectSuccess(await waitForEnd(session, id));
			}
			await deliverTwice(workflow);
			const sql =
				'SELECT event_id, kind, happened_at = $$2024-02-21 23:45:15.228Z$$, external_id, message_name, failure_reason IS NULL FROM onesignal_events ORDER BY 1';
			expect(warehouse().query(sql)).toEqual([
				'event-1|message.push.clicked|t|customer-1842|Spring sale|t',
				`event-2|message.push.clicked|t|${tricky}|${quoted}|t`,
			]);
		});
	});

	// n8n 1 has no operation that creates a data table
	if (available.n8n?.traits.makesTables) {
		test('message-events.json: it keeps each event once, with any text in it', async () => {
			await deliverTwice(await openWorkflow('message-events.json'));
			const rows = await rowsOfTable(instance().session, 'OneSignal events');
			expect(
				rows.map((row) => [row.event_id, row.external_id, row.message_name, row.failure_reason]),
			).toEqual([
				['event-1', 'customer-1842', 'Spring sale', null],
				['event-2', tricky, quoted, null],
			]);
		});
	}

	describe('first-load.json', () => {
		/** The file of the last node, as a person downloads it. */
		async function download({ session }: TestInstance, { details }: Execution): Promise<Buffer> {
			const [item] = details.resultData.runData['File for OneSignal'][0].data!.main[0]!;
			const { id, data, fileName } = item.binary!.data;
			expect(fileName).toBe('onesignal-import.csv');
			if (!id) return Buffer.from(data, 'base64');
			const url = `${session.url}/rest/binary-data?id=${encodeURIComponent(id)}&action=download`;
			const headers = { cookie: session.cookie, 'browser-id': session.browserId };
			const answer = await request(url, { headers });
			return Buffer.from(await answer.body.arrayBuffer());
		}

		test('its file is what the import of OneSignal takes, each time the same', async () => {
			const workflow = await importExample(instance(), 'first-load.json');
			const files: Buffer[] = [];
			for (const _ of [1, 2]) {
				const execution = await runExampleStep(instance(), workflow, { press: true });
				expectSuccess(execution);
				files.push(await download(instance(), execution));
			}
			const ada = 'de,DE,Europe/Berlin,Ada,pro';
			expect(files[0].toString('utf8').trimEnd().split('\n')).toEqual([
				'external_id,email,phone_number,language,country,timezone_id,first_name,plan',
				`customer-1001,ada@example.com,+4915112345678,${ada}`,
				`customer-1001,ada.work@example.com,,${ada}`,
				'customer-1002,grace@example.com,,en,US,America/New_York,Grace,"free, yearly"',
			]);
			expect(files[0].subarray(0, 3).toString('hex')).not.toBe('efbbbf');
			expect(files[1]).toEqual(files[0]);
		});
	});

	describe('two-apps.json', () => {
		const secondApp = {
			id: '6fc6b48f-c569-4d4f-8e8b-2c3d4e5f6071',
			key: `os_v2_app_${'secondapp'.repeat(12).slice(0, 103)}`,
		};
		const second = useOpened(async () => await startEmulator({ apps: [secondApp] }));

		const usersIn = (emulator: Emulator) =>
			emulator
				.app()
				.users.filter(({ identity }) => identity.external_id === 'customer-3001')
				.map(({ subscriptions, properties }) => ({
					emails: subscriptions.map(({ token }) => token),
					tags: properties.tags,
				}));

		test('it makes one user in each app, however often it runs', async () => {
			const { session, credentials, emulator } = instance();
			const values = { appId: secondApp.id, apiKey: secondApp.key, plan: 'free' };
			const address = { integrationName: 'n8n', ...onLoopback(second().url) };
			const further = {
				'OneSignal, first app': credentials.oneSignalApi,
				'OneSignal, second app': await saveCredential(
					session,
					'oneSignalApi',
					{ ...values, ...address },
					'Second app',
				),
			};
			const workflow = await importExample(instance(), 'two-apps.json', { further });
			for (const firstName of ['Joan', 'Joanna']) {
				const post = { customerId: 'customer-3001', email: 'joan@example.com', firstName };
				expectSuccess(await runExampleStep(instance(), workflow, { post }));
			}
			const joanna = { emails: ['joan@example.com'], tags: { first_name: 'Joanna' } };
			expect(usersIn(emulator)).toEqual([joanna]);
			expect(usersIn(second())).toEqual([joanna]);
		});
	});
});
