import type { INode } from 'n8n-workflow';
import { panels, type Panel } from '../../support/panel.mts';
import type { OutputSchema } from '../../schemas/outputSchema.mts';
import { fileOf, readFiles } from '../../schemas/schemaFiles.mts';
import { pathsOf } from '../../schemas/schemaPaths.mts';
import { inPanelOf, openWorkflow, takeScreenshot, viewport, type Editor } from '../editor.mts';
import { drag } from './drag.mts';
import { node, oneSignalNode } from '../workflowBuilders.mts';
import type { TestInstance } from '../testInstance.mts';
import type { Workflow } from '../workflows.mts';

const nameOf = ({ entry }: Panel): string => String(entry.action);
const nextTo = (panel: Panel): string => `After ${nameOf(panel)}`;

const perColumn = 8;

/** Every operation with a node behind it, none of which has run. */
function everyOutput({ credentials }: TestInstance): Workflow {
	const nodes = panels.flatMap((panel, index): INode[] => {
		const { resource, operation } = panel;
		const [x, y] = [Math.floor(index / perColumn) * 600, (index % perColumn) * 200];
		const next = node(nextTo(panel), 'n8n-nodes-base.set', { options: {} }, { typeVersion: 3.4 });
		return [
			{
				...oneSignalNode(nameOf(panel), credentials, { resource, operation }),
				position: [x, y],
			},
			{ ...next, position: [x + 300, y] },
		];
	});
	const links = panels.map((panel) => [
		nameOf(panel),
		{ main: [[{ node: nextTo(panel), type: 'main' as const, index: 0 }]] },
	]);
	return { name: 'Every output', nodes, connections: Object.fromEntries(links) };
}

/** The expressions that a person gets by dragging each of the fields, as the schema has them. */
function describedFields({ resource, operation }: Panel): string[] {
	const schema = JSON.parse(readFiles()[fileOf(resource, operation)] ?? '{}') as OutputSchema;
	const paths = pathsOf(schema).map((path) => path.split(': ')[0].replaceAll('[]', '[0]'));
	return [...new Set(paths)].filter(Boolean).map((path) => `{{ $json${path} }}`);
}

/**
 * The fields of the input that the open panel offers, as the expressions that they give; none where n8n says that
 * nothing has come in yet, which is all it can say of an output that can be anything.
 */
async function offeredFields({ page }: Editor, panel: Panel): Promise<string[]> {
	const input = page.getByTestId('ndv-input-panel');
	const fields = input.locator(`[data-node-name="${nameOf(panel)}"][data-value]`);
	const isOpen = describedFields(panel).length === 0;
	await (isOpen ? input.getByText('No input data') : fields.first()).waitFor();
	return await fields.evaluateAll((elements) =>
		elements.map((element) => element.getAttribute('data-value') ?? ''),
	);
}

/** What can be dragged before anything has run. */
export function describeOutputFields(instance: () => TestInstance, editor: () => Editor): void {
	describe('before any run', () => {
		beforeAll(async () => {
			// n8n draws only those fields of a long list that are in sight
			await editor().page.setViewportSize({ width: 1440, height: 2400 });
			await openWorkflow(instance(), editor(), everyOutput(instance()));
		});
		afterAll(async () => await editor().page.setViewportSize(viewport));

		test('the canvas says what each node does', async () => {
			const { page } = editor();
			for (const panel of panels) {
				const shown = page.locator(
					`[data-test-id="canvas-node"][data-node-name="${nameOf(panel)}"]`,
				);
				const lines = (await shown.innerText()).split('\n').map((line) => line.trim());
				// the name of the node, then the subtitle
				expect(lines.filter((line) => line === nameOf(panel))).toHaveLength(2);
			}
		});

		test('a field of a user can be dragged into the next node', async () => {
			const dragged = await inPanelOf(editor(), 'After Get user', async (panel) => {
				await drag(editor(), 'externalId', panel.getByTestId('assignment-collection-drop-area'));
				const assignment = panel.getByTestId('assignment').first();
				await assignment.waitFor();
				return await assignment.innerText();
			});
			expect(dragged.replace(/\s+/g, ' ')).toContain('{{ $json.externalId }}');
		});

		test.each(panels.map((panel): [string, Panel] => [nameOf(panel), panel]))(
			'the next node offers the fields of %s',
			async (name, panel) => {
				const offered = await inPanelOf(editor(), nextTo(panel), async () => {
					const fields = await offeredFields(editor(), panel);
					await takeScreenshot(editor(), `fields of ${name}`);
					return fields;
				});
				expect(offered.sort()).toEqual(describedFields(panel).sort());
			},
		);
	});
}
