import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { demoApp, demoOrganizationKey } from '../support/emulator/emulator.mts';
import { click, deliver, secret } from '../trigger/caller.mts';
import { textsFor } from './crowd.mts';
import { runOnce } from './executions.mts';
import { items, node, push, row, trigger } from './flows.mts';
import { describeInN8n, useStage } from './inN8n.mts';
import {
	addressOf,
	publish,
	saveSecret,
	secretHeader,
	triggerNode,
	untilIdle,
} from './triggerFlow.mts';

const secrets = [demoApp.key, demoOrganizationKey, secret];

/** Every file below a folder. */
const filesIn = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter((path) => statSync(path).isFile());

describeInN8n('the keys, in n8n', () => {
	const stage = useStage({ environment: { N8N_LOG_LEVEL: 'debug' } });

	/** Where a text stands in what n8n has written down: its log, its database and whatever else. */
	const filesWith = (text: string) =>
		filesIn(stage().folder).filter((path) => readFileSync(path).includes(text));

	/** Every trouble there is, too often to be helped, for everything that carries a key. */
	async function runInTheWorstWeather(): Promise<string> {
		const { session, emulator, credentials } = stage();
		emulator.setFaults({ seed: 3, rate: 0.9, retryAfter: 0 });
		const sender = push('Push', credentials);
		const options = { maxTries: 2 };
		const stubborn = { ...sender, parameters: { ...sender.parameters, options } };
		const lenient = { ...stubborn, name: 'Push on', onError: 'continueRegularOutput' as const };
		const apps = node(
			'Apps',
			'n8n-nodes-onesignal.oneSignal',
			{ resource: 'app', operation: 'getAll', options },
			{ credentials },
		);
		const texts = items(...textsFor('storm', 40));
		const ends = [
			await runOnce(session, row('Goes on', trigger, ...texts, lenient)),
			await runOnce(session, row('Fails', trigger, ...texts, stubborn)),
		];
		// two tries alone might have luck
		emulator.setFaults({ seed: 3, rate: 1, types: ['error500', 'resetAfter'] });
		ends.push(await runOnce(session, row('Organization', trigger, apps)));
		expect(ends.map(({ status }) => status)).toEqual(['success', 'error', 'error']);
		return JSON.stringify(ends);
	}

	async function callTheTrigger(): Promise<void> {
		const { session, n8n } = stage();
		const listening = triggerNode(await saveSecret(session), { events: ['message.push.clicked'] });
		await publish(session, listening);
		const url = addressOf(n8n.url, listening);
		const headers = { ...secretHeader, 'content-type': 'application/json' };
		expect((await deliver({ url }, click('heard'), headers)).status).toBe(200);
		expect((await deliver({ url }, click('refused'), { 'x-n8n-secret': 'a guess' })).status).toBe(
			401,
		);
		await untilIdle(session);
	}

	test('they stand in no output, no log and no stored execution, whatever the weather', async () => {
		const outputs = await runInTheWorstWeather();
		await callTheTrigger();
		await stage().n8n.stop();
		for (const text of ['storm 39', 'heard']) expect(filesWith(text)).not.toEqual([]);
		for (const key of secrets) {
			expect(outputs).not.toContain(key);
			expect(filesWith(key)).toEqual([]);
		}
	});
});
