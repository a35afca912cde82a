import type { INodeTypeDescription } from 'n8n-workflow';
import { click, deliver } from '../trigger/caller.mts';
import { demoApp } from '../support/emulator/emulator.mts';
import { executionsOf, start } from './executions.mts';
import { describeInN8n, useStage } from './inN8n.mts';
import {
	addressOf,
	entry,
	listens,
	openLedger,
	publish,
	pushOnce,
	saveSecret,
	secretHeader,
	settled,
	streamTo,
	triggerNode,
	untilIdle,
} from './triggerFlow.mts';
import { activate, exampleWorkflow, saveWorkflow, withCredentials } from './workflows.mts';

const headers = { ...secretHeader, 'content-type': 'application/json' };

describeInN8n('the OneSignal Trigger in n8n', () => {
	const stage = useStage();

	test('it is offered, with its panel and its picture', async () => {
		const { session } = stage();
		const types = await session.call<INodeTypeDescription[]>('GET', '/types/nodes.json');
		const type = types.find(({ name }) => name === 'n8n-nodes-onesignal.oneSignalTrigger');
		expect(type).toMatchObject({ triggerPanel: { header: expect.any(String) } });
		expect(JSON.stringify(type?.iconUrl)).toContain('onesignal.svg');
	});

	test('it turns strangers away before anything starts', async () => {
		const { session, n8n } = stage();
		const trigger = triggerNode(await saveSecret(session), { events: ['*'] });
		const { id } = await publish(session, trigger);
		const url = addressOf(n8n.url, trigger);
		const strangers: Array<Record<string, string>> = [{}, { 'x-n8n-secret': 'guess' }];
		for (const wrong of strangers) {
			const reply = await deliver({ url }, click('1'), wrong);
			expect(reply).toEqual({ status: 401, text: '{"message":"Unauthorized"}' });
		}
		expect(await executionsOf(session, id)).toEqual([]);
	});

	test('it takes JSON that a quotation mark has broken, which n8n itself would refuse', async () => {
		const { session, n8n } = stage();
		const ledger = await openLedger();
		const trigger = triggerNode(await saveSecret(session), { events: ['message.push.clicked'] });
		await publish(session, trigger, entry(ledger, '={{ $json.message_name }}'));
		const url = addressOf(n8n.url, trigger);
		const body = JSON.stringify(click('1')).replace('Spring sale', 'The "big" sale');
		expect((await deliver({ url }, body, headers)).text).toBe('{"received":1,"started":1}');
		const other = click('2', { event: { kind: 'message.push.sent' } });
		expect((await deliver({ url }, other, headers)).text).toBe('{"received":1,"started":0}');
		await settled(session, ledger, 1);
		expect(ledger.ids).toEqual(['The "big" sale']);
		ledger.close();
	});

	test('it shows a person who listens for a test whatever arrives, as often as it does', async () => {
		const { session, n8n } = stage();
		const trigger = triggerNode(await saveSecret(session), { events: ['message.email.opened'] });
		const { id } = await publish(session, trigger);
		const url = addressOf(n8n.url, trigger).replace('/webhook/', '/webhook-test/');
		for (const _ of ['first', 'again']) {
			await start(session, id, trigger.name);
			await listens(url);
			expect((await deliver({ url }, click('1'), headers)).text).toContain('"started":1');
		}
	});

	test('the example tags who clicked and follows up, and removes an address that bounced', async () => {
		const { session, n8n, emulator, credentials } = stage();
		const own = { ...credentials, ...(await saveSecret(session)) };
		const workflow = withCredentials(exampleWorkflow('react.json'), own);
		await activate(session, await saveWorkflow(session, workflow));
		const url = addressOf(n8n.url, workflow.nodes[0]);
		await listens(url);
		emulator.streams.open(streamTo(url));
		const push = await pushOnce(stage());
		emulator.streams.happen({ ...push, kind: 'message.push.clicked' });
		await emulator.streams.quiet();
		await untilIdle(session);
		const books = emulator.app(demoApp.id);
		const ada = () => books.users.find((user) => user.identity.external_id === 'customer-1001');
		expect(ada()?.properties.tags).toMatchObject({ last_clicked: 'Spring sale' });
		const [mail] = books.deliveries.filter(({ channel }) => channel === 'email');
		expect(mail).toMatchObject({ token: 'ada@example.com', html: expect.stringMatching('Spring') });
		const { messageId: message_id, subscriptionId: subscription_id } = mail;
		const bounce = { app_id: demoApp.id, message_id, subscription_id };
		emulator.streams.happen({ ...bounce, kind: 'message.email.bounced' });
		await emulator.streams.quiet();
		await untilIdle(session);
		expect(ada()?.subscriptions.map(({ type }) => type)).not.toContain('Email');
		emulator.streams.closeAll();
	}, 60_000);
});
