import type { INode } from 'n8n-workflow';
import { panels } from '../../support/panel.mts';
import { inPanelOf, openWorkflow, photograph, screen, type Editor } from '../editor.mts';
import { oneSignal } from '../workflowBuilders.mts';
import type { Stage } from '../testInstance.mts';
import {
	asked,
	declared,
	expected,
	filledIn,
	isAtTop,
	looked,
	readPanel,
	untouched,
	type Seen,
	type Visit,
} from './fields.mts';

const perRow = 12;

const nodeFor = ({ credentials }: Stage, { name, panel, given }: Visit, at: number): INode => ({
	...oneSignal(name, credentials, {
		resource: panel.resource,
		operation: panel.operation,
		...given,
	}),
	position: [(at % perRow) * 200, Math.floor(at / perRow) * 200],
});

/** Opens the panels one after the other, high enough to see all of each. */
async function visitAll(stage: Stage, editor: Editor, visits: Visit[]): Promise<Map<Visit, Seen>> {
	const nodes = visits.map((visit, at) => nodeFor(stage, visit, at));
	await editor.page.setViewportSize({ width: 1200, height: 2000 });
	await openWorkflow(stage, editor, { name: 'Every panel', nodes, connections: {} });
	const seen = new Map<Visit, Seen>();
	for (const visit of visits) {
		await inPanelOf(editor, visit.name, async (panel) => {
			seen.set(visit, await readPanel(panel));
			await photograph(editor, visit.name);
		});
	}
	await editor.page.setViewportSize(screen);
	return seen;
}

/** Opens every operation twice or more, and compares what it shows with what it declares. */
export function describePanels(stage: () => Stage, editor: () => Editor): void {
	describe('the panel of every operation', () => {
		let first: Map<Visit, Seen>;
		let later: Map<Visit, Seen>;
		beforeAll(async () => {
			first = await visitAll(stage(), editor(), untouched);
			later = await visitAll(stage(), editor(), filledIn);
		}, 900_000);

		const seenOf = (resource: string) =>
			[...first, ...later].filter(([{ panel }]) => panel.resource === resource);

		test('shows only fields of the operation', () => {
			for (const [{ name, panel }, { labels }] of [...first, ...later]) {
				const known = declared(panel);
				const strange = labels.filter((label) => !known.includes(label));
				expect({ name, strange }).toEqual({ name, strange: [] });
			}
		});

		test('shows all of those that belong to what is chosen, in their order', () => {
			for (const [visit, { labels }] of [...first, ...later]) {
				const shown = { name: visit.name, shown: labels.filter(isAtTop) };
				expect(shown).toEqual({ name: visit.name, shown: expected(visit) });
			}
		});

		test('asks only for what is required, and for all of that', () => {
			for (const [{ name, panel }, { labels, faulty }] of first) {
				const missing = asked(panel).filter((label) => labels.includes(label));
				expect({ name, faulty }).toEqual({ name, faulty: missing });
			}
		});

		test('finds nothing wrong with what an example fills in', () => {
			for (const [{ name, panel }, { faulty }] of later) {
				const wrong = faulty.filter((label) => !looked(panel).includes(label));
				expect({ name, wrong }).toEqual({ name, wrong: [] });
			}
		});

		test.each([...new Set(panels.map(({ resource }) => resource))])(
			'leaves no field of %s where nobody can see it',
			(resource) => {
				const seen = new Set(seenOf(resource).flatMap(([, { labels }]) => labels));
				const all = panels.filter((panel) => panel.resource === resource).flatMap(declared);
				expect([...new Set(all)].filter((label) => !seen.has(label))).toEqual([]);
			},
		);
	});
}
