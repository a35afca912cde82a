import { randomUUID } from 'node:crypto';
import { useWire } from '../../support/wire.mts';
import { inPanelOf, openWorkflow, photograph, type Editor } from '../editor.mts';
import { saveCredentials, type Stage } from '../stage.mts';
import { saveWorkflow } from '../workflows.mts';

/** Opens a list that OneSignal does not give. */
export function describeRefusedLists(stage: () => Stage, editor: () => Editor): void {
	describe('a list of a panel', () => {
		const wire = useWire({ status: 401, body: { errors: ['Invalid key'] } });

		test('says why it is empty, and what to do', async () => {
			const { session, n8n } = stage();
			const node = {
				id: randomUUID(),
				name: 'Template',
				type: 'n8n-nodes-onesignal.oneSignal',
				typeVersion: 1,
				position: [0, 0] as [number, number],
				parameters: { resource: 'template', operation: 'get' },
				credentials: await saveCredentials(session, wire.url),
			};
			const { id } = await saveWorkflow(session, { name: 'List', nodes: [node], connections: {} });
			await openWorkflow(editor(), n8n.url, id);
			await inPanelOf(editor(), node.name, async (panel) => {
				await panel.getByTestId('rlc-input').click();
				const shown = editor().page.getByTestId('rlc-error-container');
				await shown.getByText('does not accept the App API Key: Invalid key').waitFor();
				await shown.getByText('Open the credential, check that').waitFor();
				await photograph(editor(), 'refused list');
			});
		}, 60_000);
	});
}
