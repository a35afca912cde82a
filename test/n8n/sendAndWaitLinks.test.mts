import { request } from 'undici';
import { describeInN8n, useTestInstance } from './inN8n.mts';
import {
	ask,
	call,
	itemsOf,
	linksIn,
	press,
	questionNode,
	questionWorkflow,
	untilAnswered,
	untilWaiting,
} from './questions.mts';

describeInN8n('the links of a question', () => {
	const instance = useTestInstance();
	beforeEach(() => instance().emulator.reset());

	let count = 0;
	async function askOne() {
		const path = `links-${(count += 1)}`;
		const own = questionNode(instance().credentials);
		return await ask(instance(), path, questionWorkflow(path, own));
	}
	const ended = async (id: string) => await untilAnswered(instance().session, id);
	const stillWaits = async (id: string) => await untilWaiting(instance().session, id);

	test('is not decided by a look at its links, nor by a link that was altered', async () => {
		const { execution, page } = await askOne();
		const [message] = instance().emulator.app().messages;
		for (const link of linksIn(message.body)) {
			expect((await call(link)).html).toContain('<form method="post">');
			expect((await call(link, 'HEAD')).status).toBeLessThan(500);
		}
		const altered = [
			page.replace(/mark=[^&]+/, 'mark=AAAAAAAAAAAAAAAA'),
			page.replace(/mark=[^&]+&/, ''),
			`${page}&choice=approve`,
			page.replace(/signature=..../, 'signature=0000'),
			page.replace(/[?&]signature=\w+/, ''),
		];
		for (const url of altered) {
			expect((await call(url)).status).toBe(401);
			expect((await press(url, { answer: 'approve' })).status).toBe(401);
		}
		await stillWaits(execution);
		await press(page, { answer: 'decline' });
		expect(itemsOf(await ended(execution))).toEqual([expect.objectContaining({ approved: false })]);
	});

	test('shows its page again for a press without an answer', async () => {
		const { execution, page } = await askOne();
		const { statusCode, body } = await request(page, { method: 'POST' });
		expect([statusCode, await body.text()]).toEqual([400, expect.stringContaining('<form')]);
		expect((await press(page, { answer: 'maybe' })).status).toBe(400);
		await stillWaits(execution);
		await press(page, { answer: 'approve' });
		expect((await ended(execution)).status).toBe('success');
	});

	test('is answered once by four presses at the same time, and by none afterwards', async () => {
		const { execution, page } = await askOne();
		const presses = [1, 2, 3, 4].map(async () => await press(page, { answer: 'approve' }));
		const statuses = (await Promise.all(presses)).map(({ status }) => status);
		expect(statuses.filter((status) => status === 200)).toHaveLength(1);
		const end = await ended(execution);
		expect(end.details.resultData.runData.After).toHaveLength(1);
		await press(page, { answer: 'decline' });
		expect(itemsOf(await ended(execution))).toEqual([expect.objectContaining({ approved: true })]);
	});

	test('has links of its own where two executions ask the same person', async () => {
		const [one, two] = [await askOne(), await askOne()];
		expect(one.page).not.toBe(two.page);
		await press(two.page, { answer: 'decline' });
		await ended(two.execution);
		await stillWaits(one.execution);
		await press(one.page, { answer: 'approve' });
		const approved = [one, two].map(async ({ execution }) => itemsOf(await ended(execution)));
		expect(await Promise.all(approved)).toEqual([
			[expect.objectContaining({ approved: true })],
			[expect.objectContaining({ approved: false })],
		]);
	});
});
