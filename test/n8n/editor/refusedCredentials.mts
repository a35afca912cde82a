import { verdictOn, wrongCredentials, type WrongCredential } from '../../refusals/credentials.mts';
import { onLoopback } from '../../support/loopback.mts';
import { useRecordingServer } from '../../support/recordingServer.mts';
import type { Editor } from '../editor.mts';
import { takeScreenshot } from '../screenshots.mts';
import { saveCredential, type TestInstance } from '../testInstance.mts';
import { selectRefusals } from './refusalFilter.mts';

const nameOf = ({ type, when }: WrongCredential) => `${type} when ${when}`;

const few = [
	'oneSignalApi when the key is that of an organization',
	'oneSignalApi when OneSignal does not know the key',
	'oneSignalEventStreamApi when the secret is short',
];

/** Opens what is wrong in a credential's dialog, where n8n tests it. */
export function describeRefusedCredentials(
	instance: () => TestInstance,
	editor: () => Editor,
): void {
	describe('the dialog of a credential that was refused', () => {
		const server = useRecordingServer();

		const open = async (wrong: WrongCredential): Promise<void> => {
			const { type, data, status } = wrong;
			const { page } = editor();
			const { session, n8n } = instance();
			server.responses.splice(0, Infinity, { status, body: {} });
			const { id } = await saveCredential(session, type, { ...onLoopback(server.url), ...data });
			await page.goto(`${n8n.url}/home/credentials/${id}`);
			const dialog = page.getByTestId('editCredential-modal');
			const explanation = dialog.getByText(await verdictOn(wrong));
			const details = dialog.getByText('More details');
			await details.or(explanation).first().waitFor();
			if (await details.isVisible()) await details.click();
			await explanation.waitFor();
			await takeScreenshot(editor(), `refused ${nameOf(wrong)}`);
		};

		test('says what is wrong', async () => {
			// A dialog tests no requests to other hosts.
			const shown = wrongCredentials.filter(({ url }) => url === undefined);
			for (const wrong of selectRefusals(shown, nameOf, few)) await open(wrong);
		});
	});
}
