import type { INode, INodeParameters } from 'n8n-workflow';
import type { Locator } from 'playwright-core';
import { viewport, type Editor } from '../editor.mts';
import { inPanelOf, openWorkflow } from '../navigation.mts';
import { takeScreenshot } from '../screenshots.mts';
import { node, oneSignalNode } from '../workflowBuilders.mts';
import type { TestInstance } from '../testInstance.mts';

/** What a person sees of a panel before anything is added to it. */
interface Size {
	/** Fields below Resource and Operation. */
	fields: number;
	/** Groups that are opened on request. */
	groups: number;
	/** How far it is from the top of the panel to the end of the last button, in a window of 1440 × 900. */
	height: number;
}

const sendPanels = [
	{ name: 'Send Push', operation: 'sendPush', maxHeight: 1000 },
	{ name: 'Send Email', operation: 'sendEmail', maxHeight: 1010 },
	{ name: 'Send SMS', operation: 'sendSms', maxHeight: 900 },
];

const builtIn = (name: string, type: string, typeVersion: number, parameters: INodeParameters) =>
	node(name, `n8n-nodes-base.${type}`, parameters, { typeVersion });

const slack = builtIn('Slack', 'slack', 2.3, { resource: 'message', operation: 'post' });
const gmail = builtIn('Gmail', 'gmail', 2.1, { resource: 'message', operation: 'send' });

/** Runs in the page, so it knows nothing of this file. */
const measure = async (panel: Locator): Promise<Size> =>
	await panel.getByTestId('node-parameters').evaluate((root) => {
		const visible = (selector: string) =>
			Array.from(root.querySelectorAll(selector)).filter((each) => each.checkVisibility());
		const menus = ['resource', 'operation', 'authentication'];
		const fields = visible('[data-test-id="parameter-item"]').filter(
			({ parentElement }) => !parentElement?.closest('[data-test-id="parameter-item"]'),
		);
		const isMenu = (field: Element) =>
			menus.some((name) => field.querySelector(`[data-test-id="parameter-input-${name}"]`));
		const groups = visible('[data-test-id^="collection-parameter"]');
		const ends = visible('button, input').map((each) => each.getBoundingClientRect().bottom);
		let top = root;
		while (!/auto|scroll/.test(getComputedStyle(top).overflowY) && top.parentElement) {
			top = top.parentElement;
		}
		return {
			fields: fields.filter((field) => !isMenu(field)).length - groups.length,
			groups: groups.length,
			height: Math.round(Math.max(...ends) - top.getBoundingClientRect().top),
		};
	});

/** Opens the panel of each send as it is when it is chosen, beside those that n8n ships. */
export function describeSendPanels(instance: () => TestInstance, editor: () => Editor): void {
	describe('the panels of sends', () => {
		const sizes = new Map<string, Size>();
		beforeAll(async () => {
			const { credentials } = instance();
			const nodes = sendPanels.map(({ name, operation }) =>
				oneSignalNode(name, credentials, { resource: 'message', operation }),
			);
			const all = [...nodes, slack, gmail].map(
				(each, at): INode => ({ ...each, position: [at * 200, 0] }),
			);
			await editor().page.setViewportSize(viewport);
			await openWorkflow(instance(), editor(), { name: 'Sends', nodes: all, connections: {} });
			for (const { name } of all) {
				await inPanelOf(editor(), name, async (panel) => {
					sizes.set(name, await measure(panel));
					await takeScreenshot(editor(), `size of ${name}`);
				});
			}
			console.table(Object.fromEntries(sizes));
		}, 600_000);

		test('are measured as those of Slack and Gmail', () => {
			for (const { name } of [slack, gmail]) {
				expect(sizes.get(name)?.groups).toBe(1);
				expect(sizes.get(name)?.height).toBeGreaterThan(400);
			}
		});

		test.each(sendPanels)('$name has at most eight fields and three groups', ({ name }) => {
			expect(sizes.get(name)?.fields).toBeLessThanOrEqual(8);
			expect(sizes.get(name)?.groups).toBeLessThanOrEqual(3);
		});

		test.each(sendPanels)('$name ends within $maxHeight pixels', ({ name, maxHeight }) => {
			expect(sizes.get(name)?.height).toBeLessThan(maxHeight);
		});
	});
}
