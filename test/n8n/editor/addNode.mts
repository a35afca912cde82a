import type { Locator } from 'playwright-core';
import type { Editor } from '../editor.mts';
import { openPanel, openWorkflow } from '../navigation.mts';
import { linearWorkflow, manualTrigger } from '../workflowBuilders.mts';
import type { TestInstance } from '../testInstance.mts';

/** Opens a workflow that has nothing but its start. */
export async function openNewWorkflow(instance: TestInstance, editor: Editor): Promise<void> {
	await openWorkflow(instance, editor, linearWorkflow('New', manualTrigger));
}

/** Puts the node behind it, as a person finds it: by its name, then by what it is to do. */
export async function addNode(
	editor: Editor,
	action: string,
	click = async (target: Locator) => await target.click(),
): Promise<Locator> {
	const { page } = editor;
	const entries = page.getByTestId('node-creator-item-name');
	await click(page.getByTestId('canvas-handle-plus').first());
	await page.getByTestId('node-creator-search-bar').fill('onesignal');
	await click(entries.getByText('OneSignal', { exact: true }).first());
	await click(entries.getByText(action).first());
	return await openPanel(editor);
}
