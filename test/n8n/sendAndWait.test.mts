import type { INodeParameters } from 'n8n-workflow';
import { describeInN8n, useTestInstance } from './inN8n.mts';
import {
	ask,
	call,
	itemsOf,
	linksIn,
	pagesOf,
	press,
	questionNode,
	questionWorkflow,
	untilAnswered,
	untilWaiting,
} from './questions.mts';

const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
const uuid = expect.stringMatching(/^[0-9a-f-]{36}$/);
const answered = { answered: true, respondedAt: time, timedOut: false, id: uuid };

describeInN8n('a question', () => {
	const instance = useTestInstance();
	beforeEach(() => instance().emulator.reset());

	let count = 0;
	async function askOne(parameters: INodeParameters = {}) {
		const path = `question-${(count += 1)}`;
		const own = questionNode(instance().credentials, parameters);
		return await ask(instance(), path, questionWorkflow(path, own));
	}

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
		await untilWaiting(instance().session, execution);
		expect((await press(page, fields)).status).toBe(200);
		const { session, emulator } = instance();
		const end = await untilAnswered(session, execution);
		expect(end.status).toBe('success');
		expect(itemsOf(end)).toEqual([{ ...answered, ...said, data: { ...said, respondedAt: time } }]);
		expect(pagesOf(emulator)).toHaveLength(1);
	});
	void linksIn;
});
