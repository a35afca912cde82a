import type { Locator } from 'playwright-core';
import type { Editor } from '../editor.mts';
import { takeScreenshot } from '../screenshots.mts';
import type { TestInstance } from '../testInstance.mts';
import { addNode, openNewWorkflow } from './addNode.mts';

/** Adds the node when there is a credential of each kind, that of the organization created last. */
export function describeCredentials(instance: () => TestInstance, editor: () => Editor): void {
	describe('the credential', () => {
		let panel: Locator;
		beforeAll(async () => {
			await openNewWorkflow(instance(), editor());
			panel = await addNode(editor(), 'Send push message');
		});

		const select = () => panel.getByTestId('node-credentials-select');
		const menu = (name: string) => panel.getByTestId(`parameter-input-${name}`).locator('input');
		const entries = () => editor().page.locator('[data-test-id^="node-credentials-select-item-"]');

		/** Opens the list, and reads what it has beside "Create new credential". */
		const offered = async (): Promise<string[]> => {
			const shown = entries().filter({ visible: true });
			await select().click();
			await shown.first().waitFor();
			const texts = await shown.allInnerTexts();
			await takeScreenshot(editor(), `credentials of ${await menu('resource').inputValue()}`);
			return texts.map((text) => text.split('\n')[0]).slice(0, -1);
		};

		test('is that of an app for messages, and can be no other', async () => {
			expect(await select().locator('input').inputValue()).toBe('OneSignal');
			expect(await offered()).toEqual(['OneSignal']);
			expect(await menu('operation').inputValue()).toBe('Send Push');
		});

		test('is that of the organization for apps, and can be no other', async () => {
			const { page } = editor();
			await page.keyboard.press('Escape');
			await menu('resource').click();
			await page.getByRole('option', { name: 'App', exact: true }).click();
			await panel.getByText('Credential for OneSignal Organization API').waitFor();
			expect(await offered()).toEqual(['OneSignal organization']);
			expect(await menu('operation').inputValue()).toBe('Get Many');
		});

		test('is made of the kind that fits, without a choice', async () => {
			const { page } = editor();
			await entries().filter({ visible: true }).last().click();
			const dialog = page.getByTestId('editCredential-modal');
			await dialog.getByText('Organization API Key').waitFor();
			await takeScreenshot(editor(), 'credentials new');
			expect(await dialog.getByText('App API Key').count()).toBe(0);
			await dialog.getByRole('button', { name: 'Close' }).click();
		});
	});
}
