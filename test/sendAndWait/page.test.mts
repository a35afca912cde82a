import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { INodeParameters } from 'n8n-workflow';

import { barriersOn, describeInBrowser, launchBrowser } from '../support/browser.mts';
import { reviewName } from '../support/engine/types.mts';
import { startRecordingServer } from '../support/recordingServer.mts';
import { startWaitingExecution, type WaitingExecution } from './waitingExecution.mts';

const script = 'window.hacked=1;alert(1)';
const attack = `"'></p></main></form><img src=x onerror="${script}"><script>${script}</script><svg onload=${script}>`;
const long = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(5);

const questions: Array<[string, INodeParameters, { type?: string }]> = [
	['an approval', {}, {}],
	['a free text', { responseType: 'freeText' }, {}],
	['a tap by email', { responseType: 'tap', channel: 'email' }, {}],
	['a review', {}, { type: reviewName }],
	[
		'malicious and long texts',
		{
			message: `${attack}\n${long}\nمرحبا بالعالم`,
			options: {
				title: `${attack.slice(0, 60)}${long.slice(0, 100)}`,
				approveButtonLabel: long.slice(0, 40),
			},
		},
		{ type: reviewName },
	],
];

describeInBrowser('the page of a question', () => {
	let browser: Browser;
	let waiting: WaitingExecution | undefined;
	const faults: string[] = [];
	beforeAll(async () => {
		browser = await launchBrowser();
	});
	afterAll(async () => await browser?.close());
	beforeEach(() => faults.splice(0));
	afterEach(async () => {
		await waiting?.close();
		waiting = undefined;
	});

	async function open(url: string, options: BrowserContextOptions = {}): Promise<Page> {
		const context = await browser.newContext(options);
		context.setDefaultTimeout(60_000);
		const page = await context.newPage();
		page.on('console', (message) => {
			// Only where the policy is bypassed does a browser ask for an icon.
			const isIcon = message.location().url.endsWith('/favicon.ico');
			if (!isIcon && ['error', 'warning'].includes(message.type())) faults.push(message.text());
		});
		page.on('pageerror', (error) => faults.push(String(error)));
		page.on('dialog', (dialog) => {
			faults.push(`dialog: ${dialog.message()}`);
			void dialog.dismiss();
		});
		page.on('request', (request) => {
			if (new URL(request.url()).origin !== new URL(url).origin) faults.push(request.url());
		});
		await page.goto(url);
		return page;
	}

	async function ask(...given: Parameters<typeof startWaitingExecution>) {
		await waiting?.close();
		waiting = await startWaitingExecution(...given);
		return waiting;
	}

	it.each(questions)('can be used by everyone: %s', async (_what, given, own) => {
		const { page: url } = await ask(given, own);
		// axe is a script, which the page allows to no one
		const page = await open(`${url}&choice=decline`, { bypassCSP: true });
		expect(await barriersOn(page)).toEqual([]);
		expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
		expect(faults).toEqual([]);
		await page.context().close();
	});

	it('is answered with the keyboard alone', async () => {
		const { page: url, answers } = await ask({ responseType: 'freeText' });
		const page = await open(url);
		await page.keyboard.press('Tab');
		await page.keyboard.type('Yes, <b>please</b>');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.waitForLoadState();
		await page.getByText('Thank you').waitFor();
		expect(answers).toEqual([expect.objectContaining({ text: 'Yes, <b>please</b>' })]);
		expect(faults).toEqual([]);
		await page.context().close();
	});

	it('takes a press under its own content policy', async () => {
		for (const [label, approved] of [
			['Approve', true],
			['Decline', false],
		] as const) {
			const { page: url, answers } = await ask({});
			const page = await open(url);
			await page.getByRole('button', { name: label }).click();
			await page.getByText('Thank you').waitFor();
			expect(answers).toEqual([expect.objectContaining({ approved })]);
			await page.context().close();
		}
		expect(faults).toEqual([]);
	});

	it('leads on to the page of a tap, which does not learn where the person came from', async () => {
		const destination = await startRecordingServer();
		destination.responses.push({ body: 'Arrived' });
		const openUrl = `${destination.url}/orders`;
		for (const channel of ['push', 'email']) {
			const { page: url, answers } = await ask({ responseType: 'tap', channel, openUrl });
			const page = await open(url);
			if (channel === 'email') await page.getByRole('button', { name: 'Continue' }).click();
			await page.waitForURL(openUrl);
			expect(answers).toHaveLength(1);
			await page.context().close();
		}
		const pages = destination.requests.filter(({ path }) => path === '/orders');
		expect(pages.map(({ headers }) => headers.referer)).toEqual([undefined, undefined]);
		await destination.close();
	});

	it('shows malicious texts as text under its own policy', async () => {
		const [, given, own] = questions.at(-1)!;
		const { page: url } = await ask(given, own);
		const page = await open(url);
		await page.getByText(`<script>${script}</script>`).first().waitFor();
		expect(faults).toEqual([]);
		await page.context().close();
	});
});
