import type { startQueue } from './queue.mts';
import {
	ask,
	itemsOf,
	pagesOf,
	pressAt,
	questionNode,
	questionWorkflow,
	untilAnswered,
	untilWaiting,
} from './questions.mts';

/** A worker builds the link, so it has to know n8n's address, too. */
export const publicUrl = 'http://n8n.example.com/';

/** Asks in queue mode, with n8n at a public address. */
export function describeQuestionInQueue(queue: () => Awaited<ReturnType<typeof startQueue>>): void {
	describe('a question', () => {
		test('is answered, also when the workers that asked it are gone', async () => {
			const { instance, workers } = queue();
			instance.emulator.reset();
			const workflow = questionWorkflow('queue', questionNode(instance.credentials));
			const { execution, page } = await ask(instance, 'queue', workflow);
			expect(page.startsWith(publicUrl)).toBe(true);
			await Promise.all(workers.map(async (worker) => await worker.kill()));
			await queue().restartWorkers();
			await untilWaiting(instance.session, execution);
			const presses = [1, 2, 3, 4].map(
				async () => await pressAt(instance.n8n.url, page, { answer: 'approve' }),
			);
			const statuses = (await Promise.all(presses)).map(({ status }) => status);
			expect(statuses.filter((status) => status === 200)).toHaveLength(1);
			const end = await untilAnswered(instance.session, execution);
			expect(itemsOf(end)).toEqual([expect.objectContaining({ approved: true })]);
			expect(end.details.resultData.runData.After).toHaveLength(1);
			expect(pagesOf(instance.emulator)).toHaveLength(1);
		});
	});
}
