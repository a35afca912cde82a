import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { demoApp } from '../support/emulator/emulator.mts';
import { visit, type Visitor } from './client.mts';

const executablePath = process.env.ONESIGNAL_TEST_CHROMIUM ?? 'none';
export const inBrowser = executablePath === 'none' ? describe.skip : describe;

/** A browser that looks at an emulator of its own, and what it complained about or asked for. */
export interface Window extends Visitor {
	page: Page;
	readonly complaints: string[];
	readonly requested: string[];
	/** A fresh page of another size or in other colours. */
	look(options?: BrowserContextOptions): Promise<Page>;
	sendSamples(): Promise<unknown>;
	close(): Promise<void>;
}

export async function openWindow(): Promise<Window> {
	const visitor = await visit();
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
	const heard = { complaints: [] as string[], requested: [] as string[] };
	const look = (options?: BrowserContextOptions): Promise<Page> =>
		openPage(browser, visitor.emulator.url, heard, options);
	return {
		...visitor,
		...heard,
		page: await look(),
		look,
		sendSamples: () => visitor.ask('POST', '/emulator/samples', { app_id: demoApp.id }),
		close: async () => {
			await browser.close();
			await visitor.emulator.close();
		},
	};
}

async function openPage(
	browser: Browser,
	url: string,
	{ complaints, requested }: Pick<Window, 'complaints' | 'requested'>,
	options?: BrowserContextOptions,
): Promise<Page> {
	const context = await browser.newContext(options);
	// a busy machine is no failure
	context.setDefaultTimeout(120_000);
	context.on('page', (page) => {
		page.on('console', (message) => {
			if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
		});
		page.on('pageerror', (error) => complaints.push(String(error)));
		page.on('dialog', (dialog) => {
			complaints.push(`dialog: ${dialog.message()}`);
			void dialog.dismiss();
		});
		page.on('request', (request) => requested.push(request.url()));
	});
	const page = await context.newPage();
	await page.goto(url);
	await page.getByText(/^Sent: /).waitFor();
	return page;
}
