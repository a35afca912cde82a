import { inPanelOf, openWorkflow, photograph, type Editor } from '../editor.mts';
import type { Stage } from '../stage.mts';
import { exampleWorkflow, saveWorkflow, withCredentials } from '../workflows.mts';

/** Opens a node that an AI agent has as a tool. */
export function describeAgent(stage: () => Stage, editor: () => Editor): void {
	test('shows how far an agent may go, where an agent has the node', async () => {
		const { n8n, session, credentials } = stage();
		const agent = withCredentials(exampleWorkflow('agent.json'), credentials);
		await openWorkflow(editor(), n8n.url, (await saveWorkflow(session, agent)).id);
		await inPanelOf(editor(), 'Notify customer', async (panel) => {
			const restriction = panel.getByTestId('parameter-input-restrictAgent');
			await restriction.scrollIntoViewIfNeeded();
			expect(await restriction.getByRole('switch').isChecked()).toBe(true);
			await photograph(editor(), 'agent');
		});
	}, 60_000);
}
