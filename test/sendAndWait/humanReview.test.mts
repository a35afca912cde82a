import { OneSignal } from '../../nodes/OneSignal/OneSignal.node.ts';
import { reviewName } from '../support/engine/types.mts';
import { useRecordingServer } from '../support/recordingServer.mts';
import { ask } from './ask.mts';
import { startWaitingExecution } from './waitingExecution.mts';

const server = useRecordingServer({ body: { id: 'message-1' } });
const review = { node: { type: reviewName } };
const minuteMs = 60_000;

const minutesLeft = (until: Date | null | undefined): number =>
	Math.round(((until?.getTime() ?? 0) - Date.now()) / minuteMs);

describe('human review', () => {
	it('waits 45 minutes unless a person sets another limit', async () => {
		expect(minutesLeft((await ask(server.url, {}, review)).run.waitTill)).toBe(45);
		const limit = { options: { limitWaitTime: { amount: 3, unit: 'hours' } } };
		expect(minutesLeft((await ask(server.url, limit, review)).run.waitTill)).toBe(180);
		const { run } = await ask(server.url);
		expect(run.waitTill?.getFullYear()).toBe(3000);
	});

	it("shows a tool's parameters in readable form, malicious ones as text", async () => {
		const toolParameters = {
			amount: 120,
			'paid to': 'Ada $& {{ 1 }}',
			nested: { a: [1, '[object Object]'] },
		};
		await ask(
			server.url,
			{ message: '=Run it?\n{{ ({}) }}' },
			{ ...review, items: [{ toolCallId: 'call_1', toolParameters }] },
		);
		const { contents } = server.requests[0].body as { contents: { en: string } };
		expect(contents.en).toBe(
			'Run it?\namount: 120\npaid to: Ada $& {\u2060{ 1 }}\nnested: {"a":[1,"[object Object]"]}',
		);
	});

	it.each([...'\n\v\f\r\u0085\u2028\u2029', '\r\n'])(
		'keeps each parameter on a line of its own, where a model writes a line break: %j',
		async (lineBreak) => {
			const text = `ok${lineBreak}amount: 5`;
			const toolParameters = { note: text, list: [text], [text]: 1, amount: 120 };
			await ask(
				server.url,
				{ message: '=Run it?\n{{ ({}) }}' },
				{ ...review, items: [{ toolCallId: 'call_1', toolParameters }] },
			);
			const { contents } = server.requests[0].body as { contents: { en: string } };
			const [, note, list, name, ...others] = contents.en.split(/[\n\v\f\r\u0085\u2028\u2029]/);
			expect(JSON.parse(note.replace('note: ', ''))).toBe(text);
			expect(JSON.parse(list.replace('list: ', ''))).toEqual([text]);
			expect(JSON.parse(name.replace(': 1', ''))).toBe(text);
			expect(others).toEqual(['amount: 120']);
		},
	);

	it('leaves the message of a workflow as it is', async () => {
		await ask(server.url, { message: 'What is [object Object]?' });
		const { contents } = server.requests[0].body as { contents: { en: string } };
		expect(contents.en).toBe('What is [object Object]?');
	});

	it('asks for a reason, and tells the agent', async () => {
		const waiting = await startWaitingExecution({}, { type: reviewName });
		expect(await (await fetch(waiting.page)).text()).toContain('Reason, if you decline');
		const body = new URLSearchParams({ answer: 'decline', reason: ' Too much ' });
		await fetch(waiting.page, { method: 'POST', body });
		await waiting.close();
		expect(waiting.answers).toEqual([
			expect.objectContaining({ approved: false, chatInput: 'Declined. Reason: Too much' }),
		]);
	});

	it('tells the agent that there was no reason, and nothing where it was approved', async () => {
		for (const [answer, chatInput] of [
			['decline', expect.stringContaining('Declined without a reason')],
			['approve', undefined],
		]) {
			const waiting = await startWaitingExecution({}, { type: reviewName });
			await fetch(waiting.page, { method: 'POST', body: new URLSearchParams({ answer }) });
			await waiting.close();
			expect(waiting.answers[0].chatInput).toEqual(chatInput);
			expect(waiting.answers[0].approved).toBe(answer === 'approve');
		}
	});

	it('never takes what went wrong for leave', async () => {
		server.responses.splice(0, Infinity, { body: { id: '', errors: ['not subscribed'] } });
		const { items, run } = await ask(server.url, {}, review);
		expect(run.waitTill).toBeUndefined();
		expect(items[0].json).toMatchObject({
			approved: false,
			chatInput: expect.stringMatching(/^No one could be asked: No recipient can get/),
		});
	});

	it('may ask one person while the agent is restricted, and no one in a list', async () => {
		const { run } = await ask(server.url, { restrictAiAgent: true }, review);
		expect(run.waitTill).toBeDefined();
		const { items } = await ask(
			server.url,
			{ channel: 'email', sendTo: 'emailAddress', emailAddress: 'a@example.com, b@example.com' },
			review,
		);
		expect(items[0].json).toMatchObject({ success: false, approved: false });
		expect(server.requests).toHaveLength(1);
	});

	it('is offered by n8n: it finds the operation, the resource and the names it needs', () => {
		const { description } = new OneSignal();
		const menu = description.properties.find(
			({ name, options }) =>
				name === 'operation' &&
				options?.some((each) => 'value' in each && each.value === 'sendAndWait'),
		);
		expect(menu?.displayOptions?.show?.resource).toEqual(['message']);
		expect(description.webhooks?.map(({ httpMethod }) => httpMethod)).toEqual(['GET', 'POST']);
		const names = description.properties
			.filter(({ displayOptions }) => displayOptions?.show?.operation?.includes('sendAndWait'))
			.map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(['message', 'responseType']));
	});
});
