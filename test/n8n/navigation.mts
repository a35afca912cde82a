import type { INode } from 'n8n-workflow';
import type { Locator, Page } from 'playwright-core';
import type { Editor } from './editor.mts';
import { waitForEnd, startExecution } from './executions.mts';
import type { TestInstance } from './testInstance.mts';
import { saveWorkflow, triggerOf, type Workflow } from './workflows.mts';

/** The part of the editor that its links use, where it keeps it. */
interface AppElement extends Element {
	__vue_app__: {
		config: { globalProperties: { $router: { push(path: string): Promise<unknown> } } };
	};
}

const canvasNode = '[data-test-id="canvas-node"]';

export const nodeOnCanvas = (page: Page, name: string): Locator =>
	page.locator(`${canvasNode}[data-node-name="${name}"]`);

/** Follows a link within the editor, which may ask first whether to save. */
const push = async (page: Page, path: string): Promise<void> =>
	await page.evaluate((to) => {
		const app = document.querySelector('#app') as AppElement;
		void app.__vue_app__.config.globalProperties.$router.push(to);
	}, path);

/** Goes from a workflow to the list of all, without saving what was changed. */
async function leaveWorkflow({ page }: Editor): Promise<void> {
	await push(page, '/home/workflows');
	const list = page.getByTestId('resources-list-wrapper');
	const withoutSaving = page.getByRole('button', { name: 'Leave without saving' });
	await list.or(withoutSaving).first().waitFor();
	if (await withoutSaving.isVisible()) await withoutSaving.click();
	await list.waitFor();
}

/** Opens a page of the editor by the links within it: to load the editor anew takes seconds. */
async function showNodes(editor: Editor, url: string): Promise<void> {
	const { page } = editor;
	const { origin, pathname } = new URL(url);
	if (page.url().startsWith(origin)) {
		await leaveWorkflow(editor);
		await push(page, pathname);
	} else {
		await page.goto(url);
	}
	await page.locator(canvasNode).first().waitFor();
}

/** Saves a workflow and opens it. */
export async function openWorkflow(
	{ session, n8n }: TestInstance,
	editor: Editor,
	workflow: Workflow,
): Promise<void> {
	const { id } = await saveWorkflow(session, workflow);
	await showNodes(editor, `${n8n.url}/workflow/${id}`);
}

/** Saves a workflow, runs it, and opens the record of the run. */
export async function openRun(
	{ session, n8n }: TestInstance,
	editor: Editor,
	workflow: Workflow,
): Promise<void> {
	const { id } = await saveWorkflow(session, workflow);
	const run = await waitForEnd(session, await startExecution(session, id, triggerOf(workflow)));
	await showNodes(editor, `${n8n.url}/workflow/${id}/executions/${run.id}`);
}

/** The panel that is open, once it has something to fill in. */
export async function openPanel({ page }: Editor): Promise<Locator> {
	const panel = page.getByTestId('ndv').first();
	await panel.getByTestId('node-parameters').getByTestId('parameter-input').first().waitFor();
	// n8n fetches the code for fields within fields when one is there
	await panel.getByText('Loading fields...').first().waitFor({ state: 'hidden' });
	return panel;
}

export async function closePanel({ page }: Editor): Promise<void> {
	await page.getByTestId('ndv-close-button').click();
	await page.getByTestId('ndv').first().waitFor({ state: 'hidden' });
}

/** Opens a node's panel, looks at it, and closes it again. */
export async function inPanelOf<T>(
	editor: Editor,
	name: string,
	look: (panel: Locator) => Promise<T>,
): Promise<T> {
	await nodeOnCanvas(editor.page, name).dblclick();
	const seen = await look(await openPanel(editor));
	await closePanel(editor);
	return seen;
}

/** Goes to the panel of a node by its address, also from that of another: quicker than from the canvas. */
export async function goToPanel(editor: Editor, { id, name }: INode): Promise<Locator> {
	const { page } = editor;
	const [, , workflowId] = new URL(page.url()).pathname.split('/');
	await push(page, `/workflow/${workflowId}/${id}`);
	await page.getByTestId('node-title-container').locator(`[title="${name}"]`).waitFor();
	return await openPanel(editor);
}
