import type { INode } from 'n8n-workflow';
import { panels } from '../../support/panel.mts';
import { viewport, type Editor } from '../editor.mts';
import { closePanel, goToPanel, openWorkflow } from '../navigation.mts';
import { takeScreenshot } from '../screenshots.mts';
import { oneSignalNode } from '../workflowBuilders.mts';
import type { TestInstance } from '../testInstance.mts';
import {
	emptyRequiredLabels,
	declaredLabels,
	visibleLabels,
	filledPanels,
	isAtTop,
	remoteListLabels,
	readPanel,
	emptyPanels,
	resources,
	type VisibleFields,
	type PanelVisit,
} from './fields.mts';

const perRow = 10;
/** The editor gets slow with more nodes in one workflow. */
const perWorkflow = 60;

const nodeFor = (
	{ credentials }: TestInstance,
	{ name, panel, given }: PanelVisit,
	at: number,
): INode => ({
	...oneSignalNode(name, credentials, {
		resource: panel.resource,
		operation: panel.operation,
		...given,
	}),
	position: [(at % perRow) * 200, Math.floor(at / perRow) * 200],
});

/** Opens the panels one after the other, high enough to see all of each. */
async function visitAll(
	instance: TestInstance,
	editor: Editor,
	visits: PanelVisit[],
): Promise<Map<PanelVisit, VisibleFields>> {
	await editor.page.setViewportSize({ width: 1200, height: 2000 });
	const seen = new Map<PanelVisit, VisibleFields>();
	for (let at = 0; at < visits.length; at += perWorkflow) {
		const some = visits.slice(at, at + perWorkflow);
		const nodes = some.map((visit, place) => nodeFor(instance, visit, place));
		await openWorkflow(instance, editor, { name: 'Some panels', nodes, connections: {} });
		for (const [place, visit] of some.entries()) {
			seen.set(visit, await readPanel(await goToPanel(editor, nodes[place])));
			await takeScreenshot(editor, visit.name);
			// n8n's editor writes errors where the next panel lacks what this one had
			await closePanel(editor);
		}
	}
	await editor.page.setViewportSize(viewport);
	return seen;
}

/** Opens every operation twice or more, and compares what it shows with what it declares. */
export function describePanels(instance: () => TestInstance, editor: () => Editor): void {
	describe('the panel of every operation', () => {
		let first: Map<PanelVisit, VisibleFields>;
		let later: Map<PanelVisit, VisibleFields>;
		beforeAll(async () => {
			first = await visitAll(instance(), editor(), emptyPanels);
			later = await visitAll(instance(), editor(), filledPanels);
		}, 900_000);

		const seenOf = (resource: string) =>
			[...first, ...later].filter(([{ panel }]) => panel.resource === resource);

		test('shows only fields of the operation', () => {
			for (const [{ name, panel }, { labels }] of [...first, ...later]) {
				const known = declaredLabels(panel);
				const strange = labels.filter((label) => !known.includes(label));
				expect({ name, strange }).toEqual({ name, strange: [] });
			}
		});

		test('shows all of those that belong to what is chosen, in their order', () => {
			for (const [visit, { labels }] of [...first, ...later]) {
				const shown = { name: visit.name, shown: labels.filter(isAtTop) };
				expect(shown).toEqual({ name: visit.name, shown: visibleLabels(visit) });
			}
		});

		test('asks only for what is required, and for all of that', () => {
			for (const [{ name, panel }, { labels, withIssues: withIssues }] of first) {
				const missing = emptyRequiredLabels(panel).filter((label) => labels.includes(label));
				expect({ name, withIssues }).toEqual({ name, withIssues: missing });
			}
		});

		test('finds nothing wrong with what an example fills in', () => {
			for (const [{ name, panel }, { withIssues: withIssues }] of later) {
				const wrong = withIssues.filter((label) => !remoteListLabels(panel).includes(label));
				expect({ name, wrong }).toEqual({ name, wrong: [] });
			}
		});

		test.each(resources)('shows every field of %s somewhere', (resource) => {
			const seen = new Set(seenOf(resource).flatMap(([, { labels }]) => labels));
			const all = panels.filter((panel) => panel.resource === resource).flatMap(declaredLabels);
			expect([...new Set(all)].filter((label) => !seen.has(label))).toEqual([]);
		});
	});
}
