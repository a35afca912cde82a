import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { demoApp, demoOrganizationKey } from '../support/emulator/emulator.mts';
import { click, deliver, secret } from '../trigger/caller.mts';
import { textsFor } from './volumeWorkflows.mts';
import { runWorkflow } from './executions.mts';
import { itemNodes, node, pushNode, linearWorkflow, manualTrigger } from './workflowBuilders.mts';
import { describeInN8n, useTestInstance } from './inN8n.mts';
import {
	webhookUrl,
	publish,
	saveSecretCredential,
	secretHeader,
	triggerNode,
	waitUntilIdle,
} from './triggerWorkflow.mts';

const secrets = [demoApp.key, demoOrganizationKey, secret];

/** Every file below a folder. */
const filesIn = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter((path) => statSync(path).isFile());

describeInN8n('the keys, in n8n', () => {
	const instance = useTestInstance({ environment: { N8N_LOG_LEVEL: 'debug' } });

	/** The files of n8n that contain a text: its log, its database and others. */
	const filesWith = (text: string) =>
		filesIn(instance().folder).filter((path) => readFileSync(path).includes(text));

	/** All kinds of faults, too many for the retries, in every kind of run that uses a key. */
	async function runWithFaults(): Promise<string> {
		const { session, emulator, credentials } = instance();
		emulator.setFaults({ seed: 3, rate: 0.9, retryAfter: 0 });
		const sender = pushNode('Push', credentials);
		const options = { retries: { maxAttempts: 2 } };
		const failing = { ...sender, parameters: { ...sender.parameters, options } };
		const lenient = { ...failing, name: 'Push on', onError: 'continueRegularOutput' as const };
		const apps = node(
			'Apps',
			'n8n-nodes-onesignal.oneSignal',
			{ resource: 'app', operation: 'getAll', options },
			{ credentials },
		);
		const texts = itemNodes(...textsFor('fault', 40));
		const ends = [
			await runWorkflow(session, linearWorkflow('Goes on', manualTrigger, ...texts, lenient)),
			await runWorkflow(session, linearWorkflow('Fails', manualTrigger, ...texts, failing)),
		];
		// two attempts alone might succeed
		emulator.setFaults({ seed: 3, rate: 1, types: ['error500', 'resetAfter'] });
		ends.push(await runWorkflow(session, linearWorkflow('Organization', manualTrigger, apps)));
		expect(ends.map(({ status }) => status)).toEqual(['success', 'error', 'error']);
		return JSON.stringify(ends);
	}

	async function callTrigger(): Promise<void> {
		const { session, n8n } = instance();
		const listening = triggerNode(await saveSecretCredential(session), {
			events: ['message.push.clicked'],
		});
		await publish(session, listening);
		const url = webhookUrl(n8n.url, listening);
		const headers = { ...secretHeader, 'content-type': 'application/json' };
		expect((await deliver({ url }, click('heard'), headers)).status).toBe(200);
		expect((await deliver({ url }, click('refused'), { 'x-n8n-secret': 'a guess' })).status).toBe(
			401,
		);
		await waitUntilIdle(session);
	}

	test('they are in no output, no log and no stored execution, also when requests fail', async () => {
		const outputs = await runWithFaults();
		await callTrigger();
		await instance().n8n.stop();
		for (const text of ['fault 39', 'heard']) expect(filesWith(text)).not.toEqual([]);
		for (const key of secrets) {
			expect(outputs).not.toContain(key);
			expect(filesWith(key)).toEqual([]);
		}
	});
});
