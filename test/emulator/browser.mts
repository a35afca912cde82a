import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.mts';
import { demoApp } from '../support/emulator/emulator.mts';
import { startClient, type TestClient } from './client.mts';

/** A browser on the page of an emulator of its own, with its console errors and requests. */
export interface EmulatorBrowser extends TestClient {
	page: Page;
	readonly consoleErrors: string[];
	readonly requestedUrls: string[];
	/** Opens the page again with other options, such as size or color scheme. */
	openPage(options?: BrowserContextOptions): Promise<Page>;
	sendSamples(): Promise<unknown>;
	close(): Promise<void>;
}

export async function openBrowser(): Promise<EmulatorBrowser> {
	const client = await startClient();
	const browser = await launchBrowser();
	const log = { consoleErrors: [] as string[], requestedUrls: [] as string[] };
	const open = (options?: BrowserContextOptions): Promise<Page> =>
		openPage(browser, client.emulator.url, log, options);
	return {
		...client,
		...log,
		page: await open(),
		openPage: open,
		sendSamples: () => client.request('POST', '/emulator/samples', { app_id: demoApp.id }),
		close: async () => {
			await browser.close();
			await client.emulator.close();
		},
	};
}

async function openPage(
	browser: Browser,
	url: string,
	{ consoleErrors, requestedUrls }: Pick<EmulatorBrowser, 'consoleErrors' | 'requestedUrls'>,
	options?: BrowserContextOptions,
): Promise<Page> {
	const context = await browser.newContext(options);
	// A busy machine must not fail a test.
	context.setDefaultTimeout(120_000);
	context.on('page', (page) => {
		page.on('console', (message) => {
			if (['error', 'warning'].includes(message.type())) consoleErrors.push(message.text());
		});
		page.on('pageerror', (error) => consoleErrors.push(String(error)));
		page.on('dialog', (dialog) => {
			consoleErrors.push(`dialog: ${dialog.message()}`);
			void dialog.dismiss();
		});
		page.on('request', (request) => requestedUrls.push(request.url()));
	});
	const page = await context.newPage();
	await page.goto(url);
	await page.getByText(/^Sent: /).waitFor();
	return page;
}
