import type { Locator } from 'playwright-core';
import { demoApp, demoOrganizationKey } from '../../support/emulator/emulator.mts';
import { onLoopback } from '../../support/loopback.mts';
import type { Editor } from '../editor.mts';
import { takeReadmeScreenshot, takeScreenshot } from '../screenshots.mts';
import type { TestInstance } from '../testInstance.mts';
import { addNode, openNewWorkflow } from './addNode.mts';

interface CredentialRequest {
	data?: object;
	credentials?: { data?: object };
}

/** The address of OneSignal is no field of the dialog; here, what is saved leads to the emulator. */
async function redirectToEmulator({ page }: Editor, baseUrl: string): Promise<void> {
	await page.route(/\/rest\/credentials(\/|$)/, async (route) => {
		const body = route.request().postDataJSON() as CredentialRequest | null;
		for (const credential of [body, body?.credentials]) {
			if (credential?.data) Object.assign(credential.data, onLoopback(baseUrl));
		}
		await route.continue(body ? { postData: JSON.stringify(body) } : {});
	});
}

/** What a person does who has just installed the package: every click is counted. */
export function describeFirstMessage(instance: () => TestInstance, editor: () => Editor): void {
	describe('the first message', () => {
		let clicks = 0;
		const click = async (target: Locator) => {
			await target.click();
			clicks += 1;
		};
		const write = async (field: string, text: string) => {
			await click(editor().page.getByTestId(`parameter-input-${field}`));
			await editor().page.keyboard.press('ControlOrMeta+A');
			await editor().page.keyboard.type(text);
		};
		const execute = async () =>
			await click(editor().page.getByTestId('node-execute-button').first());
		const dialog = () => editor().page.getByTestId('editCredential-modal');
		const save = async (apiKey: string) => {
			await dialog().getByTestId('parameter-input-apiKey').locator('input').fill(apiKey);
			await dialog().getByTestId('credential-save-button').click();
		};

		const addSendPush = async () => {
			await openNewWorkflow(instance(), editor());
			await addNode(editor(), 'Send push message', click);
		};

		beforeAll(async () => {
			const { session, credentials, emulator } = instance();
			for (const { id } of Object.values(credentials)) {
				await session.call('DELETE', `/rest/credentials/${id}`);
			}
			await redirectToEmulator(editor(), emulator.url);
			await addSendPush();
		});
		beforeEach(() => {
			clicks = 0;
		});

		test('finds the node, and asks for the key of an app', async () => {
			const { page } = editor();
			await takeScreenshot(editor(), 'first message added');
			await page.getByTestId('node-credentials-empty-state').locator('button').first().click();
			const { id } = demoApp;
			await dialog().getByTestId('parameter-input-appId').locator('input').fill(id);
		});

		test.each([
			['a key that OneSignal does not know', 'os_v2_app_wrong', "didn't accept this 'App API Key'"],
			[
				'the key of an organization',
				demoOrganizationKey,
				"'App API Key' contains an Organization API Key",
			],
		])('reads what is wrong with %s', async (what, key, words) => {
			await save(key);
			const details = dialog().getByText('More details');
			const explanation = dialog().getByText(words);
			await details.or(explanation).first().waitFor();
			if (await details.isVisible()) await details.click();
			await explanation.waitFor();
			await takeScreenshot(editor(), `first message ${what}`);
		});

		test('goes on with the right key', async () => {
			await save(demoApp.key);
			await dialog().waitFor({ state: 'hidden' });
			await takeScreenshot(editor(), 'first message credential');
		});

		test('sends a first message within six clicks from the canvas', async () => {
			const { page } = editor();
			await addSendPush();
			await write('userIds', 'customer-1001');
			await write('message', 'Hello, and welcome aboard!');
			await execute();
			const output = page.getByTestId('output-panel');
			await output.getByTestId('node-run-status-success').waitFor();
			await output.getByText('idempotencyKey').first().waitFor();
			expect(instance().emulator.app(demoApp.id).deliveries.at(-1)).toMatchObject({
				channel: 'push',
			});
			expect(clicks).toBeLessThanOrEqual(6);
			await takeScreenshot(editor(), 'first message sent');
			await takeReadmeScreenshot(editor(), 'send-push');
		});

		test('shows in the panel why there was no recipient', async () => {
			const { page } = editor();
			await write('userIds', 'no-such-user');
			await execute();
			await page
				.getByTestId('node-error-message')
				.getByText(/^No recipient can get this message/)
				.waitFor();
			const advice = page.getByTestId('node-error-description');
			expect(await advice.innerText()).toContain("'If No Recipients' under 'Options'");
			await takeScreenshot(editor(), 'first message refused');
		});
	});
}
