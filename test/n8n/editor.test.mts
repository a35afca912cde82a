import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { demoApp } from '../support/emulator/emulator.mts';
import { available } from './available.mts';
import { inPanelOf, openEditor, openWorkflow, type Editor } from './editor.mts';
import { useStage } from './inN8n.mts';
import { exampleWorkflow, saveWorkflow, withCredentials } from './workflows.mts';

const describeInEditor = available.n8n && available.chromium ? describe : describe.skip;

/** Given, the picture of the README is taken anew. */
const readmePicture = process.env.ONESIGNAL_README_PICTURE;

async function photograph({ page }: Editor, path: string): Promise<void> {
	mkdirSync(dirname(path), { recursive: true });
	await page.screenshot({ path });
}

describeInEditor('the editor', () => {
	const stage = useStage();
	const workflow = exampleWorkflow('welcome.json');
	const steps = workflow.nodes.filter(({ type }) => !type.endsWith('.stickyNote'));
	const own = workflow.nodes.filter(({ type }) => type.startsWith('n8n-nodes-onesignal.'));
	let editor: Editor;

	beforeAll(async () => {
		const { n8n, session, credentials, emulator } = stage();
		emulator.app(demoApp.id).installOnPhone({ external_id: 'customer-1842' });
		const { id } = await saveWorkflow(session, withCredentials(workflow, credentials));
		editor = await openEditor(available.chromium ?? '', n8n.url);
		await openWorkflow(editor, n8n.url, id);
	}, 120_000);
	afterAll(async () => await editor?.close());

	test('it shows the example workflow, with every node known', async () => {
		const { page } = editor;
		expect(await page.getByTestId('canvas-node').count()).toBe(steps.length);
		await photograph(editor, '.cache/screenshots/workflow.png');
	});

	test.each(own.map(({ name }) => name))('it opens the panel of "%s"', async (name) => {
		await inPanelOf(editor, name, async (panel) => {
			await panel.getByTestId('parameter-input-operation').waitFor();
			await photograph(editor, `.cache/screenshots/${name.replace(/\W+/g, '-')}.png`);
		});
	});

	test('it runs the workflow, and every node succeeds', async () => {
		const { page } = editor;
		await page.getByTestId('execute-workflow-button').first().click();
		const succeeded = page.getByTestId('canvas-node-status-success');
		await succeeded.nth(steps.length - 1).waitFor({ timeout: 30_000 });
		expect(await succeeded.count()).toBe(steps.length);
		await page.locator('.el-notification__closeBtn').first().click();
		await page.locator('.el-notification').first().waitFor({ state: 'hidden' });
		await photograph(editor, '.cache/screenshots/executed.png');
		if (readmePicture) await photograph(editor, readmePicture);
	}, 60_000);

	test('it shows how far an agent may go, where an agent has the node', async () => {
		const { n8n, session, credentials } = stage();
		const agent = withCredentials(exampleWorkflow('agent.json'), credentials);
		await openWorkflow(editor, n8n.url, (await saveWorkflow(session, agent)).id);
		await inPanelOf(editor, 'Notify customer', async (panel) => {
			const restriction = panel.getByTestId('parameter-input-restrictAgent');
			await restriction.scrollIntoViewIfNeeded();
			expect(await restriction.getByRole('switch').isChecked()).toBe(true);
			await photograph(editor, '.cache/screenshots/agent.png');
		});
	}, 60_000);
});
