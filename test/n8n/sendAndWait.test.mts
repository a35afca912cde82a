import type { INode, INodeParameters } from 'n8n-workflow';
import { request } from 'undici';
import { describeInN8n, useTestInstance } from './inN8n.mts';
import {
	ask,
	call,
	itemsOf,
	pagesOf,
	press,
	questionNode,
	questionWorkflow,
	untilAnswered,
	untilWaiting,
} from './questions.mts';
import { waitUntil } from './waitUntil.mts';
import { itemNodes, linearWorkflow, loopNode, node, webhookNode } from './workflowBuilders.mts';
import type { Workflow } from './workflows.mts';

const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
const uuid = expect.stringMatching(/^[0-9a-f-]{36}$/);
const answered = { answered: true, respondedAt: time, timedOut: false, id: uuid };

/** Asks about each of two texts, one after the other. */
function loopWorkflow(path: string, question: INode): Workflow {
	const before = linearWorkflow(path, webhookNode(path), ...itemNodes('first', 'second'), loopNode);
	const after = node('After', 'n8n-nodes-base.noOp');
	const to = (name: string) => [{ node: name, type: 'main' as const, index: 0 }];
	return {
		...before,
		nodes: [...before.nodes, question, after],
		connections: {
			...before.connections,
			[loopNode.name]: { main: [to(after.name), to(question.name)] },
			[question.name]: { main: [to(loopNode.name)] },
		},
	};
}

describeInN8n('a question', () => {
	const instance = useTestInstance();
	beforeEach(() => instance().emulator.reset());

	let count = 0;
	async function askOne(parameters: INodeParameters = {}) {
		const path = `question-${(count += 1)}`;
		const own = questionNode(instance().credentials, parameters);
		return await ask(instance(), path, questionWorkflow(path, own));
	}
	/** Asked before the others, since its time is two minutes. */
	let unanswered: Awaited<ReturnType<typeof askOne>>;
	beforeAll(async () => {
		unanswered = await askOne({ options: { limitWaitTime: { amount: 2, unit: 'minutes' } } });
	});
	const ended = async (id: string) => await untilAnswered(instance().session, id);
	const stillWaits = async (id: string) => await untilWaiting(instance().session, id);

	const channels: Array<[string, INodeParameters]> = [
		['push', { channel: 'push' }],
		['email', { channel: 'email', sendTo: 'emailAddress', emailAddress: 'ada@example.com' }],
		['sms', { channel: 'sms', sendTo: 'phoneNumber', phoneNumber: '+4915112345678' }],
	];
	const answers: Array<[string, INodeParameters, Record<string, string>, object]> = [
		['approved', {}, { answer: 'approve' }, { approved: true }],
		['declined', {}, { answer: 'decline' }, { approved: false }],
		[
			'answered with a text',
			{ responseType: 'freeText' },
			{ text: 'Two\r\nlines' },
			{ text: 'Two\nlines' },
		],
		['tapped', { responseType: 'tap' }, { answer: 'tap' }, {}],
	];
	const ways = channels.flatMap(([channel, to]) =>
		answers.map(([what, type, fields, said]) => ({
			channel,
			what,
			given: { ...to, ...type },
			fields,
			said,
		})),
	);

	test.each(ways)('by $channel is $what', async ({ given, fields, said }) => {
		const { execution, page } = await askOne(given);
		expect((await call(page)).html).toContain('Refund 120 euros?');
		await stillWaits(execution);
		expect((await press(page, fields)).status).toBe(200);
		const end = await ended(execution);
		expect(end.status).toBe('success');
		expect(itemsOf(end)).toEqual([{ ...answered, ...said, data: { ...said, respondedAt: time } }]);
		expect(pagesOf(instance().emulator)).toHaveLength(1);
	});

	test('is asked anew in each round of a loop, where the link of another round answers nothing', async () => {
		const { emulator, session, credentials } = instance();
		const own = questionNode(credentials, { message: '={{ $json.text }}?' });
		const { execution, page: first } = await ask(instance(), 'loop', loopWorkflow('loop', own));
		await press(first, { answer: 'approve' });
		await waitUntil('the second round asks', () => pagesOf(emulator).length === 2);
		await untilWaiting(session, execution);
		const [, second = ''] = pagesOf(emulator);
		for (const response of [await call(first), await press(first, { answer: 'approve' })]) {
			expect(response.status).toBe(410);
			expect(response.html).toContain('This question is over');
		}
		expect((await call(second)).html).toContain('second?');
		await stillWaits(execution);
		await press(second, { answer: 'decline' });
		expect(itemsOf(await ended(execution)).map(({ approved }) => approved)).toEqual([true, false]);
	});

	test('holds the caller of the workflow until Respond to Webhook, and shows it no link', async () => {
		const { emulator, credentials } = instance();
		const path = 'respond';
		const own = questionWorkflow(
			path,
			questionNode(credentials),
			node('Respond', 'n8n-nodes-base.respondToWebhook', { options: {} }, { typeVersion: 1.1 }),
		);
		const [webhook] = own.nodes;
		webhook.parameters.responseMode = 'responseNode';
		const asked = ask(instance(), path, own);
		await waitUntil('the question is sent', () => pagesOf(emulator).length === 1);
		const [page = ''] = pagesOf(emulator);
		await waitUntil('it can be answered', async () => (await call(page)).status === 200);
		await press(page, { answer: 'approve' });
		await asked.catch((error: Error) => expect(error.message).toContain('success'));
		expect(pagesOf(emulator)).toHaveLength(1);
	});

	test('tells the caller that it waits, where the caller gets what the last node returns', async () => {
		const { n8n, credentials } = instance();
		const own = questionWorkflow('last', questionNode(credentials));
		own.nodes[0].parameters.responseMode = 'lastNode';
		const { page } = await ask(instance(), 'last', own);
		const { body } = await request(`${n8n.url}/webhook/last`, { method: 'POST' });
		expect(await body.json()).toEqual({ status: 'waiting', id: uuid });
		await press(page, { answer: 'approve' });
	});

	test('goes on without an answer when the time is over', async () => {
		const { execution, page } = unanswered;
		const end = await ended(execution);
		expect(itemsOf(end)).toEqual([
			{
				answered: false,
				approved: false,
				respondedAt: null,
				timedOut: true,
				id: uuid,
				data: { approved: false },
			},
		]);
		await press(page, { answer: 'approve' });
		expect(itemsOf(await ended(execution))).toEqual(itemsOf(end));
	});
});
