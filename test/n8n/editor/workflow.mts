import { demoApp } from '../../support/emulator/emulator.mts';
import type { Editor } from '../editor.mts';
import { openWorkflow } from '../navigation.mts';
import { takeReadmeScreenshot, takeScreenshot } from '../screenshots.mts';
import type { TestInstance } from '../testInstance.mts';
import { exampleWorkflow, withCredentials } from '../workflows.mts';

/** Opens an example of the README and runs it. */
export function describeWorkflow(instance: () => TestInstance, editor: () => Editor): void {
	describe('an example workflow', () => {
		const workflow = exampleWorkflow('welcome.json');
		const steps = workflow.nodes.filter(({ type }) => !type.endsWith('.stickyNote'));

		beforeAll(async () => {
			const { credentials, emulator } = instance();
			emulator.app(demoApp.id).installOnPhone({ external_id: 'customer-1842' });
			await openWorkflow(instance(), editor(), withCredentials(workflow, credentials));
		});

		test('shows every node', async () => {
			const shown = editor().page.getByTestId('canvas-node');
			await shown.nth(steps.length - 1).waitFor();
			expect(await shown.count()).toBe(steps.length);
		});

		test('runs, and every node succeeds', async () => {
			const { page } = editor();
			await page.getByTestId('execute-workflow-button').first().click();
			const succeeded = page.getByTestId('canvas-node-status-success');
			await succeeded.nth(steps.length - 1).waitFor();
			expect(await succeeded.count()).toBe(steps.length);
			await page.locator('.el-notification__closeBtn').first().click();
			await page.locator('.el-notification').first().waitFor({ state: 'hidden' });
			await takeScreenshot(editor(), 'workflow');
			await takeReadmeScreenshot(editor(), 'workflow');
		});
	});
}
