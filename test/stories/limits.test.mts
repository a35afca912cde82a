import type { IDataObject, IExecuteContextData, INodeParameters } from 'n8n-workflow';

import { app } from '../support/fixtureIds.ts';
import { startEmulator, type Emulator } from '../support/emulator/emulator.mts';
import { runNode } from '../support/engine/run.mts';
import { toolName } from '../support/engine/types.mts';
import { apiKey, credentialFor } from '../support/testCredential.mts';

/* What the README says of runs that n8n repeats: what holds, and where it ends. */

const people = Array.from({ length: 102 }, (_, i) => ({ id: `customer-${i}` }));

let emulator: Emulator;
beforeAll(async () => {
	const users = people.map(({ id }) => ({
		identity: { external_id: id },
		subscriptions: [{ type: 'Email' as const, token: `${id}@example.com` }],
	}));
	emulator = await startEmulator({ apps: [{ id: app, key: apiKey, users }] });
});
afterAll(async () => await emulator.close());
beforeEach(() => emulator.reset());

const email = (further: INodeParameters = {}): INodeParameters => ({
	resource: 'message',
	operation: 'sendEmail',
	sendTo: 'users',
	userIds: '={{ $json.id }}',
	subject: 'News',
	body: 'Hello',
	...further,
});

/** With an expression in it, so that each item is a message of its own. */
const personal = { subject: '=News {{ $json.text }}' };

/** An execution, or its Retry. After a crash, n8n still has its resume token, but no context. */
const run = async (
	items: IDataObject[],
	parameters: INodeParameters = email(),
	contextData?: IExecuteContextData,
) =>
	await runNode(parameters, {
		credential: { ...credentialFor(emulator.url), plan: 'paid' },
		items,
		executionId: contextData ? '2' : '1',
		resumeToken: 'token-of-the-execution',
		contextData,
	});

/** What n8n hands on from a run that failed to its Retry. */
const contextOf = ({ run: { data } }: Awaited<ReturnType<typeof run>>) =>
	data.executionData?.contextData;

/** How many messages each person got, of those who got any. */
function messagesPerPerson(): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { external_id } of emulator.app().deliveries) {
		counts[String(external_id)] = (counts[String(external_id)] ?? 0) + 1;
	}
	return counts;
}

const each = (items: Array<{ id: string }>, count: number): Record<string, number> =>
	Object.fromEntries(items.map(({ id }) => [id, count]));

describe('when something is corrected before Retry', () => {
	const items = [{ id: 'customer-0' }, { id: 'stranger-1' }, { id: 'customer-2' }];

	it('what was sent is not sent again after a correction, and the rest is', async () => {
		const first = await run(items, email(personal));
		expect(first.error).toBeDefined();
		const corrected = email({
			...personal,
			body: 'Hello again',
			userIds: '={{ $json.id === "stranger-1" ? "customer-1" : $json.id }}',
		});
		const { items: output, error } = await run(items, corrected, contextOf(first));
		expect(error).toBeUndefined();
		expect(messagesPerPerson()).toEqual(each(people.slice(0, 3), 1));
		expect(output.map(({ json }) => json.alreadySent)).toEqual([true, false, true]);
	});

	it('other recipients of an item that was sent get nothing, and a warning says so', async () => {
		const first = await run(items, email(personal));
		const corrected = email({ ...personal, userIds: 'customer-9' });
		const { items: output } = await run(items, corrected, contextOf(first));
		expect(messagesPerPerson()).toEqual(
			each([{ id: 'customer-0' }, { id: 'customer-2' }, { id: 'customer-9' }], 1),
		);
		expect(output[0].json.warnings).toEqual([
			expect.stringContaining('already sent by an earlier attempt'),
		]);
	});
});

describe('after a crash', () => {
	it('the order of the items does not matter, and new recipients get their message', async () => {
		await run(people.slice(0, 3));
		await run(people.slice(0, 4).reverse());
		expect(messagesPerPerson()).toEqual(each(people.slice(0, 4), 1));
	});

	it('a combined request with the same recipients in another order is not sent again', async () => {
		await run(people);
		await run([...people].reverse());
		expect(messagesPerPerson()).toEqual(each(people, 1));
	});

	it('a combined request with one more recipient goes to all of its recipients again', async () => {
		await run(people.slice(0, 101));
		await run(people);
		expect(messagesPerPerson()).toEqual({ ...each(people, 2), 'customer-101': 1 });
	});

	it('a list that grows past 100 items goes to everyone again', async () => {
		await run(people.slice(0, 100));
		await run(people.slice(0, 101));
		expect(messagesPerPerson()).toEqual({ ...each(people.slice(0, 101), 2), 'customer-100': 1 });
	});

	it('a list that grows past 100 items does not, if its items are never combined', async () => {
		const separate = email({ options: { combineItems: 'never' } });
		await run(people.slice(0, 100), separate);
		await run(people.slice(0, 101), separate);
		expect(messagesPerPerson()).toEqual(each(people.slice(0, 101), 1));
	});

	it('several messages for the same person are told apart by their input', async () => {
		const id = 'customer-0';
		const items = [
			{ id, text: 'first' },
			{ id, text: 'second' },
		];
		await run(items, email(personal));
		await run([...items].reverse(), email(personal));
		expect(messagesPerPerson()).toEqual({ [id]: 2 });
		await run([items[0], { id, text: 'corrected' }], email(personal));
		expect(messagesPerPerson()).toEqual({ [id]: 3 });
	});

	it('an Idempotency Key of your own rules all of this out', async () => {
		const options = { idempotencyKey: '={{ "news " + $json.id }}' };
		await run(people.slice(0, 100), email({ options }));
		await run(people, email({ ...personal, options }));
		expect(messagesPerPerson()).toEqual(each(people, 1));
	});
});

describe('where n8n gives no resume token, as n8n 1 does', () => {
	const withoutToken = async (executionId: string) =>
		await runNode(email({ userIds: 'customer-0' }), {
			credential: credentialFor(emulator.url),
			executionId,
			resumeToken: '',
		});

	it('a Retry after a crash, which has a number of its own, sends again', async () => {
		await withoutToken('1');
		await withoutToken('2');
		expect(messagesPerPerson()).toEqual({ 'customer-0': 2 });
	});

	it('an execution whose number was used before sends nothing, and says so', async () => {
		await withoutToken('1');
		const { items } = await withoutToken('1');
		expect(messagesPerPerson()).toEqual({ 'customer-0': 1 });
		expect(items[0].json.alreadySent).toBe(true);
	});
});

describe('calls of an AI agent', () => {
	const call = async (toolCallId?: string) =>
		await runNode(email({ userIds: 'customer-0' }), {
			credential: credentialFor(emulator.url),
			items: [toolCallId === undefined ? {} : { toolCallId }],
			resumeToken: 'token-of-the-execution',
			node: { type: toolName },
		});

	it('send again under another ID, as after Retry, and once under the same one', async () => {
		await call('call-1');
		await call('call-1');
		expect(messagesPerPerson()).toEqual({ 'customer-0': 1 });
		await call('call-2');
		expect(messagesPerPerson()).toEqual({ 'customer-0': 2 });
	});

	it('send one message if they are identical and have no ID', async () => {
		await call();
		await call();
		expect(messagesPerPerson()).toEqual({ 'customer-0': 1 });
	});
});
