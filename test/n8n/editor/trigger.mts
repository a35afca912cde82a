import { bodyTemplate } from '../../../nodes/OneSignalTrigger/bodyTemplate';
import type { Editor } from '../editor.mts';
import { closePanel, nodeOnCanvas, openPanel, openWorkflow } from '../navigation.mts';
import { takeScreenshot } from '../screenshots.mts';
import { linearWorkflow } from '../workflowBuilders.mts';
import type { TestInstance } from '../testInstance.mts';
import { triggerNode } from '../triggerWorkflow.mts';

const node = triggerNode({}, { authentication: 'none', events: ['message.push.clicked'] });

/** Opens the panel of the trigger, as a person who sets up an event stream. */
export function describeTrigger(instance: () => TestInstance, editor: () => Editor): void {
	describe('the panel of the trigger', () => {
		beforeAll(async () => {
			await openWorkflow(instance(), editor(), linearWorkflow('Clicks', node));
			await nodeOnCanvas(editor().page, node.name).dblclick();
			await openPanel(editor());
		});
		afterAll(async () => await closePanel(editor()));

		test('shows the address to call, the steps, and what is open without a secret', async () => {
			const { page } = editor();
			await page.getByText('Webhook URLs', { exact: true }).click();
			const panel = page.getByTestId('ndv').first();
			await panel.getByText('/webhook-test/').waitFor();
			await takeScreenshot(editor(), 'trigger');
			const words = await panel.innerText();
			expect(words).toContain('Set up in OneSignal, step by step');
			expect(words).toContain('Without a secret, ');
		});

		test('gives the body template as it is to be pasted', async () => {
			const { page } = editor();
			const field = page.getByTestId('parameter-input-bodyTemplate').locator('textarea');
			expect(await field.inputValue()).toBe(bodyTemplate);
		});

		test('waits for an event when the step is executed', async () => {
			const { page } = editor();
			await page.getByTestId('node-execute-button').first().click();
			await page.getByText("Waiting for an event: click 'Send test request'").waitFor();
			await takeScreenshot(editor(), 'trigger waiting');
		});
	});
}
