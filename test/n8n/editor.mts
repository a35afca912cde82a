import { chromium, selectors, type Locator, type Page } from 'playwright-core';
import { owner } from './session.mts';

/** n8n's editor in a browser, as the owner sees it. */
export interface Editor {
	page: Page;
	close(): Promise<void>;
}

const switches = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

const isOurs = (address: string) =>
	['127.0.0.1', 'localhost', ''].includes(new URL(address).hostname);

async function logIn(page: Page, url: string): Promise<void> {
	await page.goto(`${url}/signin`);
	await page.locator('input[autocomplete="email"]').fill(owner.email);
	await page.locator('input[type="password"]').fill(owner.password);
	await page.getByTestId('form-submit-button').click();
	await page.waitForURL(({ pathname }) => !pathname.includes('signin'), { timeout: 30_000 });
}

/** Opens the editor of an n8n. Whatever it asks of another machine is cut off. */
export async function openEditor(executablePath: string, url: string): Promise<Editor> {
	selectors.setTestIdAttribute('data-test-id');
	const browser = await chromium.launch({ executablePath, args: switches });
	try {
		const viewport = { width: 1440, height: 900 };
		const page = await browser.newPage({ viewport, deviceScaleFactor: 2 });
		await page.route('**/*', async (route) =>
			isOurs(route.request().url()) ? await route.continue() : await route.abort(),
		);
		await logIn(page, url);
		return { page, close: async () => await browser.close() };
	} catch (error) {
		await browser.close();
		throw error;
	}
}

export const nodeOnCanvas = (page: Page, name: string): Locator =>
	page.getByTestId('canvas-node').filter({ hasText: name }).first();

export async function openWorkflow({ page }: Editor, url: string, id: string): Promise<void> {
	await page.goto(`${url}/workflow/${id}`);
	await page.getByTestId('canvas-node').first().waitFor({ timeout: 60_000 });
}

/** Opens a node's panel, looks at it, and closes it again. */
export async function inPanelOf<T>(
	{ page }: Editor,
	name: string,
	look: (panel: Locator) => Promise<T>,
): Promise<T> {
	await nodeOnCanvas(page, name).dblclick();
	const panel = page.getByTestId('ndv').first();
	await panel.waitFor({ timeout: 30_000 });
	const seen = await look(panel);
	await page.keyboard.press('Escape');
	await panel.waitFor({ state: 'hidden' });
	return seen;
}
