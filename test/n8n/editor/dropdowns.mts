import type { INodeCredentials } from 'n8n-workflow';
import type { Locator } from 'playwright-core';
import { request } from 'undici';
import { demoApp } from '../../support/emulator/emulator.mts';
import type { Editor } from '../editor.mts';
import { inPanelOf, openWorkflow } from '../navigation.mts';
import { takeScreenshot } from '../screenshots.mts';
import { oneSignalNode, linearWorkflow } from '../workflowBuilders.mts';
import type { TestInstance } from '../testInstance.mts';
import type { Workflow } from '../workflows.mts';

const pageSize = 50;

/** More templates than OneSignal lists at once. */
async function fillTemplates(url: string): Promise<void> {
	for (let count = 1; count <= pageSize + 10; count += 1) {
		const { body } = await request(`${url}/templates`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', authorization: `Key ${demoApp.key}` },
			body: JSON.stringify({
				app_id: demoApp.id,
				name: `Filler ${count}`,
				contents: { en: 'Hello' },
			}),
		});
		await body.dump();
	}
}

/** Not connected: else n8n would look for a description of what the first node hands on. */
const listsWith = (credentials: INodeCredentials): Workflow => ({
	...linearWorkflow(
		'Lists',
		oneSignalNode('Choose a template', credentials, { resource: 'template', operation: 'get' }),
		oneSignalNode('Choose segments', credentials, { resource: 'message', sendTo: 'segments' }),
		oneSignalNode('Choose a country', credentials, {
			...{ resource: 'user', operation: 'upsert', externalId: 'customer-1001' },
			userProperties: { country: { __rl: true, mode: 'list', value: '' } },
		}),
	),
	connections: {},
});

/** n8n closes a list that is open when its entries arrive. */
async function openList(list: Locator, entry: Locator): Promise<void> {
	for (let tries = 0; tries < 10 && !(await entry.isVisible()); tries += 1) {
		await list.click();
		await entry.waitFor({ timeout: 2_000 }).catch(() => undefined);
	}
}

/** Opens the lists that the node fills. */
export function describeDropdowns(instance: () => TestInstance, editor: () => Editor): void {
	describe('a list in a panel', () => {
		beforeAll(async () => {
			const { emulator, credentials } = instance();
			await fillTemplates(emulator.url);
			await openWorkflow(instance(), editor(), listsWith(credentials));
		});

		test('of templates goes on below its first page, and can be searched', async () => {
			await inPanelOf(editor(), 'Choose a template', async (panel) => {
				const { page } = editor();
				const entries = page.getByTestId('rlc-item');
				await panel.getByTestId('rlc-input').click();
				await entries.nth(pageSize - 1).waitFor();
				await takeScreenshot(editor(), 'list of templates');
				await entries.last().scrollIntoViewIfNeeded();
				await page.mouse.wheel(0, 5000);
				await entries.nth(pageSize).waitFor();
				await page.getByTestId('rlc-search').fill('welcome');
				await entries.filter({ hasText: 'Filler' }).first().waitFor({ state: 'hidden' });
				await entries.getByText('Welcome (email)').click();
				expect(await panel.getByTestId('rlc-input').inputValue()).toBe('Welcome (email)');
				expect(await panel.getByTestId('parameter-issues').count()).toBe(0);
			});
		});

		test('of countries is searched by name and by code', async () => {
			await inPanelOf(editor(), 'Choose a country', async (panel) => {
				const { page } = editor();
				const entries = page.getByTestId('rlc-item');
				const input = panel.getByTestId('parameter-input-country').getByTestId('rlc-input');
				await input.click();
				await entries.filter({ hasText: 'Andorra (AD)' }).waitFor();
				await page.getByTestId('rlc-search').fill('UK');
				await entries.filter({ hasText: 'Andorra' }).waitFor({ state: 'hidden' });
				await takeScreenshot(editor(), 'list of countries');
				await entries.getByText('United Kingdom (GB)').click();
				expect(await input.inputValue()).toBe('United Kingdom (GB)');
				expect(await panel.getByTestId('parameter-issues').count()).toBe(0);
			});
		});

		test('of segments holds those of the app', async () => {
			await inPanelOf(editor(), 'Choose segments', async (panel) => {
				const { page } = editor();
				const list = panel.getByTestId('parameter-input-includedSegments').locator('.el-select');
				const entry = page.getByRole('option', { name: 'Subscribed Users' });
				await openList(list, entry);
				await entry.click();
				await takeScreenshot(editor(), 'list of segments');
				await page.keyboard.press('Escape');
				await panel.getByTestId('parameter-input-allowEveryone').waitFor();
			});
		});
	});
}
