import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	chromium,
	selectors,
	type Locator,
	type Page,
	type PageScreenshotOptions,
} from 'playwright-core';
import { owner } from './session.mts';
import { waitForEnd, startExecution } from './executions.mts';
import type { TestInstance } from './testInstance.mts';
import { saveWorkflow, triggerOf, type Workflow } from './workflows.mts';

/** n8n's editor in a browser, as the owner sees it. */
export interface Editor {
	page: Page;
	/** Errors that the page wrote to its console. */
	consoleErrors: string[];
	/** The folder of the screenshots. */
	screenshotFolder: string;
	close(): Promise<void>;
}

const chromiumArguments = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** A busy machine is no failure. */
const actionTimeoutMs = 120_000;

/** The size of a laptop screen. */
export const viewport = { width: 1440, height: 900 };

/** If set, the screenshots of the README are taken into this folder, at a higher resolution. */
const readmeFolder = process.env.ONESIGNAL_README_PICTURES;
const scaleFactor = readmeFolder ? 1.4 : 1;

const isLocal = (address: string) =>
	['127.0.0.1', 'localhost', ''].includes(new URL(address).hostname);

async function logIn(page: Page, url: string): Promise<void> {
	await page.goto(`${url}/signin`);
	await page.locator('input[autocomplete="email"]').fill(owner.email);
	await page.locator('input[type="password"]').fill(owner.password);
	await page.getByTestId('form-submit-button').click();
	await page.waitForURL(({ pathname }) => !pathname.includes('signin'));
}

/** Aborts requests to other machines. */
async function blockForeignRequests(page: Page): Promise<void> {
	await page.route('**/*', async (route) =>
		isLocal(route.request().url()) ? await route.continue() : await route.abort(),
	);
}

/** n8n asks for the fields of every node's output, and not every node of n8n describes them; ours does. */
function isForeignSchema(url: string): boolean {
	const { pathname } = new URL(url, 'http://localhost');
	return pathname.startsWith('/schemas/') && !pathname.includes('/n8n-nodes-onesignal.oneSignal/');
}

/** Errors about aborted requests are left out. */
function recordConsoleErrors(page: Page, complaints: string[]): void {
	page.on('pageerror', ({ message }) => complaints.push(message));
	page.on('console', (entry) => {
		const { url = '' } = entry.location();
		const isAboutUs = isLocal(url || 'http://localhost') && !isForeignSchema(url);
		if (entry.type() === 'error' && isAboutUs) complaints.push(entry.text());
	});
}

function createScreenshotFolder(): string {
	const folder = process.env.ONESIGNAL_TEST_PICTURES;
	if (folder) mkdirSync(folder, { recursive: true });
	return folder ?? mkdtempSync(join(tmpdir(), 'pictures-of-n8n-'));
}

/** Opens the editor of an n8n. */
export async function openEditor(executablePath: string, url: string): Promise<Editor> {
	selectors.setTestIdAttribute('data-test-id');
	const browser = await chromium.launch({ executablePath, args: chromiumArguments });
	const complaints: string[] = [];
	try {
		const page = await browser.newPage({ viewport, deviceScaleFactor: scaleFactor });
		page.setDefaultTimeout(actionTimeoutMs);
		await blockForeignRequests(page);
		await logIn(page, url);
		recordConsoleErrors(page, complaints);
		const close = async () => await browser.close();
		return { page, consoleErrors: complaints, screenshotFolder: createScreenshotFolder(), close };
	} catch (error) {
		await browser.close();
		throw error;
	}
}

export async function takeScreenshot(
	{ page, screenshotFolder: pictures }: Editor,
	name: string,
): Promise<void> {
	const path = join(pictures, `${name.replace(/\W+/g, '-')}.png`);
	await page.screenshot({ path, scale: 'css' });
}

/** A screenshot for the README, if asked for; of a part of the page, if one is given. */
export async function takeReadmeScreenshot(
	{ page }: Editor,
	name: string,
	clip?: Clip,
): Promise<void> {
	if (!readmeFolder) return;
	mkdirSync(readmeFolder, { recursive: true });
	await page.screenshot({ path: join(readmeFolder, `${name}.png`), clip });
}

type Clip = NonNullable<PageScreenshotOptions['clip']>;

/** The part of the canvas that holds all nodes and notes of a workflow. */
export const workflowArea = async ({ page }: Editor): Promise<Clip> =>
	await page.locator('.vue-flow__node').evaluateAll((nodes) => {
		const margin = 16;
		const boxes = nodes.map((node) => node.getBoundingClientRect());
		const x = Math.min(...boxes.map(({ left }) => left)) - margin;
		const y = Math.min(...boxes.map(({ top }) => top)) - margin;
		const right = Math.max(...boxes.map((box) => box.right)) + 2 * margin;
		const bottom = Math.max(...boxes.map((box) => box.bottom)) + 2 * margin;
		return { x, y, width: right - x, height: bottom - y };
	});

export const nodeOnCanvas = (page: Page, name: string): Locator =>
	page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);

/** Saves a workflow and opens it. */
export async function openWorkflow(
	{ session, n8n }: TestInstance,
	editor: Editor,
	workflow: Workflow,
): Promise<void> {
	const { id } = await saveWorkflow(session, workflow);
	await showNodes(editor, `${n8n.url}/workflow/${id}`);
}

/** Saves a workflow, runs it, and opens the record of the run. */
export async function openRun(
	{ session, n8n }: TestInstance,
	editor: Editor,
	workflow: Workflow,
): Promise<void> {
	const { id } = await saveWorkflow(session, workflow);
	const run = await waitForEnd(session, await startExecution(session, id, triggerOf(workflow)));
	await showNodes(editor, `${n8n.url}/workflow/${id}/executions/${run.id}`);
}

async function showNodes({ page }: Editor, url: string): Promise<void> {
	await page.goto(url);
	await page.getByTestId('canvas-node').first().waitFor();
}

/** The panel that is open, once it has something to fill in. */
export async function openPanel({ page }: Editor): Promise<Locator> {
	const panel = page.getByTestId('ndv').first();
	await panel.getByTestId('node-parameters').getByTestId('parameter-input').first().waitFor();
	// n8n fetches the code for fields within fields when one is there
	await panel.getByText('Loading fields...').first().waitFor({ state: 'hidden' });
	return panel;
}

export async function closePanel({ page }: Editor): Promise<void> {
	await page.getByTestId('ndv-close-button').click();
	await page.getByTestId('ndv').first().waitFor({ state: 'hidden' });
}

/** Opens a node's panel, looks at it, and closes it again. */
export async function inPanelOf<T>(
	editor: Editor,
	name: string,
	look: (panel: Locator) => Promise<T>,
): Promise<T> {
	await nodeOnCanvas(editor.page, name).dblclick();
	const seen = await look(await openPanel(editor));
	await closePanel(editor);
	return seen;
}
