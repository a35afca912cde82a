import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import type { Locator } from 'playwright-core';
import type { Editor } from '../editor.mts';
import { inPanelOf, openWorkflow } from '../navigation.mts';
import { takeScreenshot } from '../screenshots.mts';
import { node, oneSignalNode, linearWorkflow, manualTrigger } from '../workflowBuilders.mts';
import type { TestInstance } from '../testInstance.mts';
import { waitUntil } from '../waitUntil.mts';
import type { SavedWorkflow } from '../workflows.mts';
import { addNode } from './addNode.mts';
import { drag } from './drag.mts';

const customer = 'customer-1001';
const columns = { plan: 'pro', seats: 5, city: 'Rome', trial: false, language: 'it', score: 7.5 };
const names = Object.keys(columns);

const rowOfTable = node(
	'Row of table',
	'n8n-nodes-base.set',
	{ mode: 'raw', jsonOutput: JSON.stringify({ customer, ...columns }), options: {} },
	{ typeVersion: 3.4 },
);

/** Opens a workflow that has run, so that its fields can be dragged. */
async function openRow(instance: TestInstance, editor: Editor): Promise<void> {
	const { page } = editor;
	await openWorkflow(instance, editor, linearWorkflow('Mapping', manualTrigger, rowOfTable));
	await page.getByTestId('execute-workflow-button').first().click();
	await page.getByTestId('canvas-node-status-success').nth(1).waitFor();
}

/** What left n8n last. */
const lastBody = ({ emulator }: TestInstance) => emulator.requests.at(-1)?.body as IDataObject;

async function execute({ page }: Editor): Promise<void> {
	await page.getByTestId('node-execute-button').first().click();
	await page.getByTestId('output-panel').getByTestId('node-run-status-success').waitFor();
}

const user = { resource: 'user', operation: 'setTags', userId: customer };

const tool: INode = {
	...node('Set tags', 'n8n-nodes-onesignal.oneSignalTool', {
		...user,
		tags: { assignments: ['plan', 'city'].map((name) => ({ name, value: '' })) },
	}),
};

/** What the editor has saved of the tool, once the person has saved it. */
async function savedTags({ session }: TestInstance, { page }: Editor): Promise<INodeParameters[]> {
	const id = new URL(page.url()).pathname.split('/')[2];
	const { nodes } = await session.call<SavedWorkflow>('GET', `/rest/workflows/${id}`);
	const { tags } = nodes[0].parameters as { tags: { assignments: INodeParameters[] } };
	return tags.assignments;
}

/** The entries of a menu that opens. */
async function entriesOf({ page }: Editor): Promise<string[]> {
	const entries = page.locator('.el-select-dropdown__item:visible .option-headline');
	await entries.first().waitFor();
	return (await entries.allInnerTexts()).map((text) => text.trim());
}

/** Maps what comes in to names and values, as a person does in the editor. */
export function describeMapping(instance: () => TestInstance, editor: () => Editor): void {
	describe('mapping', () => {
		let steps = 0;
		const click = async (target: Locator) => {
			await target.click();
			steps += 1;
		};
		const dragTo = async (name: string, target: Locator) => {
			await drag(editor(), name, target);
			steps += 1;
		};
		const open = async (
			name: string,
			parameters: INodeParameters,
			look: (panel: Locator) => Promise<void>,
		) => {
			const shown = oneSignalNode(name, instance().credentials, parameters);
			await openWorkflow(instance(), editor(), linearWorkflow('Mapping', shown));
			await inPanelOf(editor(), name, async (panel) => {
				await look(panel);
				await takeScreenshot(editor(), `mapping ${name}`);
			});
		};
		beforeEach(() => {
			steps = 0;
			instance().emulator.requests.splice(0);
		});

		test('makes tags of six columns within twelve clicks and drags', async () => {
			await openRow(instance(), editor());
			const panel = await addNode(editor(), 'Set user tags', click);
			await dragTo('customer', panel.getByTestId('parameter-input-userId'));
			const area = panel.getByTestId('assignment-collection-drop-area');
			for (const name of names) await dragTo(name, area);
			await panel
				.getByTestId('assignment')
				.nth(names.length - 1)
				.waitFor();
			await takeScreenshot(editor(), 'mapping tags');
			await execute(editor());
			const texts = Object.entries(columns).map(([name, value]) => [name, String(value)]);
			expect(lastBody(instance())).toEqual({ properties: { tags: Object.fromEntries(texts) } });
			expect(steps).toBeLessThanOrEqual(12);
		});

		test('keeps the types that values have in the input', async () => {
			await openRow(instance(), editor());
			const panel = await addNode(editor(), 'Track custom event');
			await panel.getByTestId('parameter-input-userId').locator('input').fill(customer);
			await panel.getByTestId('parameter-input-eventName').locator('input').fill('renewal');
			const area = panel.getByTestId('assignment-collection-drop-area');
			for (const name of names.slice(0, 4)) await drag(editor(), name, area);
			await panel.getByTestId('assignment').nth(3).waitFor();
			await takeScreenshot(editor(), 'mapping event properties');
			await execute(editor());
			const { plan, seats, city, trial } = columns;
			expect(lastBody(instance())).toMatchObject({
				events: [{ properties: { plan, seats, city, trial } }],
			});
		});

		test('asks for the inputs to ignore where all are mapped, once for the panel', async () => {
			const modes = { tagsMode: 'automatic', aliasesMode: 'automatic' };
			await open(
				'automatic',
				{ resource: 'user', operation: 'upsert', ...modes },
				async (panel) => {
					expect(await panel.getByTestId('parameter-input-inputsToIgnore').count()).toBe(1);
					expect(await panel.getByTestId('assignment-collection-tags').count()).toBe(0);
				},
			);
		});

		test('shows the object where that is given', async () => {
			const tagsJson = '={{ { plan: $json.plan } }}';
			await open('JSON', { ...user, tagsMode: 'json', tagsJson }, async (panel) => {
				await panel.getByTestId('parameter-input-tagsJson').waitFor();
				await panel.getByTestId('parameter-input-tagsMode').click();
				const all = ['Map Each Column Manually', 'Map Automatically', 'JSON'];
				expect(await entriesOf(editor())).toEqual(all);
			});
		});

		test('shows rows to a person who gives it to an AI agent, each with a key of its own', async () => {
			const { page } = editor();
			const workflow = linearWorkflow('Tool', { ...tool, credentials: instance().credentials });
			await openWorkflow(instance(), editor(), workflow);
			await inPanelOf(editor(), tool.name, async (panel) => {
				await panel.getByTestId('parameter-input-tagsMode').click();
				expect(await entriesOf(editor())).toEqual(['Map Each Column Manually', 'JSON']);
				await page.getByText('Map Each Column Manually').last().click();
				const defineByModel = panel
					.getByTestId('fixed-collection-tags')
					.getByTestId('from-ai-override-button');
				// the value of the second row, then that of the first: each button goes when it is pressed
				for (const at of [3, 1]) await defineByModel.nth(at).click();
				await takeScreenshot(editor(), 'mapping tool');
				await page.keyboard.press('ControlOrMeta+S');
				await waitUntil('the tool is saved', async () =>
					(await savedTags(instance(), editor())).every(({ value }) => value),
				);
				const saved = (await savedTags(instance(), editor())).map(({ value }) => String(value));
				expect(saved.map((value) => /'(.+?)'/.exec(value)?.[1])).toEqual([
					'assignments0_Tag_Value',
					'assignments1_Tag_Value',
				]);
			});
		});
	});
}
