import { click, deliver } from '../trigger/caller.mts';
import { executionsOf, startExecution } from './executions.mts';
import { describeInN8n, useTestInstance } from './inN8n.mts';
import {
	webhookUrl,
	logNode,
	waitUntilListening,
	openEventLog,
	publish,
	saveSecretCredential,
	secretHeader,
	waitForEvents,
	waitUntilTestEnds,
	triggerNode,
} from './triggerWorkflow.mts';

/** More events than the trigger remembers beyond a restart. */
const events = Array.from({ length: 2_500 }, (_, index) => click(`old-${index}`));

const headers = { ...secretHeader, 'content-type': 'application/json' };

describeInN8n('the OneSignal Trigger in n8n', () => {
	const instance = useTestInstance();

	test('it rejects calls without the secret before anything starts', async () => {
		const { session, n8n } = instance();
		const trigger = triggerNode(await saveSecretCredential(session), { events: ['*'] });
		const { id } = await publish(session, trigger);
		const url = webhookUrl(n8n.url, trigger);
		const wrongHeaders: Array<Record<string, string>> = [{}, { 'x-n8n-secret': 'guess' }];
		for (const wrong of wrongHeaders) {
			const reply = await deliver({ url }, click('1'), wrong);
			expect(reply).toEqual({ status: 401, text: '{"message":"Unauthorized"}' });
		}
		expect(await executionsOf(session, id)).toEqual([]);
	});

	test('it accepts JSON that a quotation mark has broken, which n8n itself would reject', async () => {
		const { session, n8n } = instance();
		const eventLog = await openEventLog();
		const trigger = triggerNode(await saveSecretCredential(session), {
			events: ['message.push.clicked'],
		});
		await publish(session, trigger, logNode(eventLog, '={{ $json.messageName }}'));
		const url = webhookUrl(n8n.url, trigger);
		const body = JSON.stringify(click('1')).replace('Spring sale', 'The "big" sale');
		expect((await deliver({ url }, body, headers)).text).toBe('{"received":1,"started":1}');
		const other = click('2', { event: { kind: 'message.push.sent' } });
		expect((await deliver({ url }, other, headers)).text).toBe('{"received":1,"started":0}');
		await waitForEvents(session, eventLog, 1);
		expect(eventLog.ids).toEqual(['The "big" sale']);
		await eventLog.close();
	});

	test('it shows every event in a test, repeated ones too', async () => {
		const { session, n8n } = instance();
		const trigger = triggerNode(await saveSecretCredential(session), {
			events: ['message.email.opened'],
		});
		const { id } = await publish(session, trigger);
		const url = webhookUrl(n8n.url, trigger).replace('/webhook/', '/webhook-test/');
		for (const _ of ['first', 'again']) {
			await startExecution(session, id, trigger.name);
			await waitUntilListening(url);
			expect((await deliver({ url }, click('1'), headers)).text).toContain('"started":1');
			await waitUntilTestEnds(url);
		}
	});

	test('it remembers the events of the active workflow while a person runs tests', async () => {
		const { session, n8n } = instance();
		const trigger = triggerNode(await saveSecretCredential(session), { events: ['*'] });
		const { id } = await publish(session, trigger);
		const url = webhookUrl(n8n.url, trigger);
		for (const part of [events.slice(0, 900), events.slice(900, 1_800), events.slice(1_800)]) {
			expect((await deliver({ url }, part, headers)).status).toBe(200);
		}
		const testUrl = url.replace('/webhook/', '/webhook-test/');
		await startExecution(session, id, trigger.name);
		await waitUntilListening(testUrl);
		await deliver({ url: testUrl }, click('test'), headers);
		await waitUntilTestEnds(testUrl);
		expect((await deliver({ url }, events[0], headers)).text).toContain('"started":0');
	});
});
