import type { Editor } from '../editor.mts';
import { inPanelOf, openWorkflow } from '../navigation.mts';
import { takeScreenshot } from '../screenshots.mts';
import type { TestInstance } from '../testInstance.mts';
import { exampleWorkflow, withCredentials } from '../workflows.mts';

/** Opens a node that an AI agent has as a tool. */
export function describeAgent(instance: () => TestInstance, editor: () => Editor): void {
	test('shows how far an agent may go, where an agent has the node', async () => {
		const agent = withCredentials(exampleWorkflow('agent.json'), instance().credentials);
		await openWorkflow(instance(), editor(), agent);
		await inPanelOf(editor(), 'Notify customer', async (panel) => {
			const restriction = panel.getByTestId('parameter-input-restrictAiAgent');
			await restriction.scrollIntoViewIfNeeded();
			expect(await restriction.getByRole('switch').isChecked()).toBe(true);
			await takeScreenshot(editor(), 'agent');
		});
	});
}
