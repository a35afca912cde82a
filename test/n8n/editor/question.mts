import type { Page } from 'playwright-core';
import type { Editor } from '../editor.mts';
import { nodeOnCanvas } from '../navigation.mts';
import { takeReadmeScreenshot, takeScreenshot, workflowArea } from '../screenshots.mts';
import { approveRefund } from '../waitingExamples.mts';
import { importExample } from '../runExampleWorkflow.mts';
import { runExampleStep } from '../runExampleStep.mts';
import { pagesOf } from '../questions.mts';
import type { TestInstance } from '../testInstance.mts';

/** Opens a question as the person who is asked does, and the workflow that waits for it. */
export function describeQuestion(instance: () => TestInstance, editor: () => Editor): void {
	describe('a workflow that asks', () => {
		let phone: Page;
		let record: string;

		beforeAll(async () => {
			const { emulator, n8n } = instance();
			for (const person of approveRefund.phones ?? []) emulator.app().installOnPhone(person);
			const workflow = await importExample(instance(), approveRefund.file);
			const [asks] = approveRefund.steps;
			const { id, status } = await runExampleStep(instance(), workflow, asks);
			expect(status).toBe('waiting');
			record = `${n8n.url}/workflow/${workflow.id}/executions/${id}`;
			const browser = editor().page.context().browser();
			if (!browser) throw new Error('The browser is gone');
			phone = await browser.newPage({ viewport: { width: 360, height: 344 } });
		});
		afterAll(async () => await phone?.close());

		test('waits at its question', async () => {
			const { page } = editor();
			await page.goto(record);
			const called = nodeOnCanvas(page, 'Refund requested');
			await called.getByTestId('canvas-node-status-success').waitFor();
			await page
				.getByText(/^Waiting/)
				.first()
				.waitFor();
			await takeScreenshot(editor(), 'question waiting');
			await takeReadmeScreenshot(editor(), 'approve-refund', await workflowArea(editor()));
		});

		test('goes on when the button is pressed', async () => {
			await phone.goto(pagesOf(instance().emulator).at(-1) ?? '');
			const look = { ...editor(), page: phone };
			await phone.getByRole('button', { name: "Don't refund" }).waitFor();
			await takeScreenshot(look, 'question');
			await takeReadmeScreenshot(look, 'question');
			await phone.getByRole('button', { name: 'Refund', exact: true }).click();
			await phone.getByRole('heading', { name: 'Thank you' }).waitFor();
			const { page } = editor();
			await page.reload();
			const told = nodeOnCanvas(page, 'Tell the customer');
			await told.getByTestId('canvas-node-status-success').waitFor();
			await takeScreenshot(editor(), 'question answered');
		});
	});
}
