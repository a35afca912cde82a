import type { Locator } from 'playwright-core';
import { useRecordingServer } from '../../support/recordingServer.mts';
import type { Editor } from '../editor.mts';
import { inPanelOf, openWorkflow } from '../navigation.mts';
import { takeScreenshot } from '../screenshots.mts';
import { oneSignalNode, linearWorkflow } from '../workflowBuilders.mts';
import { saveCredentials, type TestInstance } from '../testInstance.mts';

const refused = { status: 401, body: { errors: ['Invalid key'] } };
const templates = Array.from({ length: 50 }, (_, at) => ({ id: `t-${at}`, name: `Filler ${at}` }));

/** Opens a list that OneSignal does not give, or not as far as what is sought. */
export function describeRefusedLists(instance: () => TestInstance, editor: () => Editor): void {
	describe('a list of a panel', () => {
		const server = useRecordingServer(refused);

		async function openList(use: (shown: Locator) => Promise<void>): Promise<void> {
			const credentials = await saveCredentials(instance().session, server.url);
			const node = oneSignalNode('Template', credentials, {
				resource: 'template',
				operation: 'get',
			});
			await openWorkflow(instance(), editor(), linearWorkflow('List', node));
			await inPanelOf(editor(), node.name, async (panel) => {
				await panel.getByTestId('rlc-input').click();
				await use(editor().page.getByTestId('rlc-error-container'));
			});
		}

		test('says why it is empty, and what to do', async () => {
			await openList(async (shown) => {
				await shown.getByText("doesn't accept the App API Key: Invalid key").waitFor();
				await shown.getByText('Open the credential, check that').waitFor();
				await takeScreenshot(editor(), 'refused list');
			});
		});

		test('says how far it was looked through for a name, and what to do', async () => {
			server.respond = () => ({ body: { templates } });
			await openList(async (shown) => {
				const { page } = editor();
				await page.getByTestId('rlc-item').first().waitFor();
				await page.getByTestId('rlc-search').fill('welcome');
				await shown.getByText('None of the first 250 entries has this in its name').waitFor();
				await shown.getByText('paste the ID from OneSignal').waitFor();
				await takeScreenshot(editor(), 'list searched in vain');
			});
		});
	});
}
