import { selectors, type Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.mts';
import type { Session } from './session.mts';

/** n8n's editor in a browser, as the owner sees it. */
export interface Editor {
	page: Page;
	/** Errors that the page wrote to its console. */
	consoleErrors: string[];
	close(): Promise<void>;
}

const chromiumArguments = [
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// nothing but this machine; to intercept requests would turn off the browser's cache
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** A busy machine is no failure. */
const actionTimeoutMs = 120_000;

/** The size of a laptop screen. */
export const viewport = { width: 1440, height: 900 };

/** If set, the screenshots of the README are taken into this folder, at a higher resolution. */
export const readmeFolder = process.env.ONESIGNAL_README_PICTURES;
const scaleFactor = readmeFolder ? 1.4 : 1;

const isLocal = (address: string) =>
	['127.0.0.1', 'localhost', ''].includes(new URL(address).hostname);

/** Hands the session of the owner to the browser, as if they had logged in there. */
async function logIn(page: Page, { url, cookie, browserId }: Session): Promise<void> {
	const [name = '', value = ''] = cookie.split('=');
	await page.context().addCookies([{ name, value, url }]);
	await page.addInitScript((id) => localStorage.setItem('n8n-browserId', id), browserId);
}

/** n8n asks for the fields of every node's output, and not every node of n8n describes them; ours does. */
function isForeignSchema(url: string): boolean {
	const { pathname } = new URL(url, 'http://localhost');
	return pathname.startsWith('/schemas/') && !pathname.includes('/n8n-nodes-onesignal.oneSignal/');
}

/** What n8n's editor says of itself where a workflow is left while a panel is open, or about to close. */
const aboutItself = 'injectNDVStore() was accessed without an active workflow';

/** Errors of the editor itself, and those about requests to other machines, are left out. */
function recordConsoleErrors(page: Page, complaints: string[]): void {
	const record = (complaint: string) => {
		if (!complaint.includes(aboutItself)) complaints.push(complaint);
	};
	page.on('pageerror', ({ message }) => record(message));
	page.on('console', (entry) => {
		const { url = '' } = entry.location();
		const isAboutUs = isLocal(url || 'http://localhost') && !isForeignSchema(url);
		if (entry.type() === 'error' && isAboutUs) record(entry.text());
	});
}

/** Opens the editor of an n8n. */
export async function openEditor(session: Session): Promise<Editor> {
	selectors.setTestIdAttribute('data-test-id');
	const browser = await launchBrowser(chromiumArguments);
	const consoleErrors: string[] = [];
	try {
		const page = await browser.newPage({
			viewport,
			deviceScaleFactor: scaleFactor,
			reducedMotion: 'reduce',
		});
		page.setDefaultTimeout(actionTimeoutMs);
		await logIn(page, session);
		recordConsoleErrors(page, consoleErrors);
		return { page, consoleErrors, close: async () => await browser.close() };
	} catch (error) {
		await browser.close();
		throw error;
	}
}
