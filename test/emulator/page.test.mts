import type { Page, Route } from 'playwright-core';
import { pushTo } from './bodies.mts';
import { startClient } from './client.mts';
import { describeInBrowser } from '../support/browser.mts';
import { openBrowser, type EmulatorBrowser } from './browser.mts';

test('all files of the page are served, and its policy allows nothing from elsewhere', async () => {
	const client = await startClient();
	const page = await client.request('GET', '/');
	const policy = String(page.headers['content-security-policy']);
	expect(policy).toMatch(/^default-src 'none'; script-src 'self'; .*img-src data:;/);
	const files = [...page.text.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map(([, path]) => path);
	expect(files).toEqual(expect.arrayContaining(['/page.css', '/page.mjs']));
	for (const path of files) expect((await client.request('GET', path)).status).toBe(200);
	expect(page.text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
	expect(client.emulator.requests).toEqual([]);
	await client.emulator.close();
});

describeInBrowser('the page', () => {
	let browser: EmulatorBrowser;
	let page: Page;
	beforeAll(async () => {
		browser = await openBrowser();
		page = browser.page;
	});
	beforeEach(() => browser.emulator.reset());
	afterAll(() => browser.close());
	const shown = (selector: string) => page.locator(`${selector} >> visible=true`);

	test('explains how to start, and sends samples', async () => {
		const welcome = page.getByRole('region', { name: 'Nothing sent yet' });
		await welcome.getByText(browser.emulator.url).waitFor();
		await welcome.getByRole('button', { name: 'Send samples' }).click();
		await page.locator('.phone').getByText('Heute bei dir').waitFor();
		await page
			.getByRole('region', { name: 'Live Activities' })
			.getByText('Two stops away')
			.waitFor();
		await page.getByLabel('Requests').check({ force: true });
		const samples = ['replayed', 'reached no one', 'Email sent to sample-', 'cart_abandoned'];
		for (const note of [...samples, 'Push scheduled for']) {
			await page.locator('#entries').getByText(note).first().waitFor();
		}
		expect(await welcome.isVisible()).toBe(false);
		expect(browser.consoleErrors).toEqual([]);
	});

	test('updates by itself, and is empty after starting over', async () => {
		await browser.request('POST', '/notifications', pushTo('customer-1001'));
		await page.locator('.phone').getByText('Hello').waitFor();
		await page.getByRole('button', { name: 'Start over' }).press('Enter');
		await page.getByText('Sent: 0 push, 0 emails, 0 SMS. Events: 0.').waitFor();
		expect(await page.locator('.push').count()).toBe(0);
	});

	test('ignores an older snapshot that arrives late', async () => {
		await browser.request('POST', '/notifications', pushTo('customer-1001'));
		await page.locator('.phone').getByText('Hello').waitFor();
		let release = (): void => {};
		const late = new Promise<void>((resolve) => (release = resolve));
		const isLate = new Promise<void>((resolve) => {
			const delay = async (route: Route) => {
				const response = await route.fetch();
				resolve();
				await late;
				await route.fulfill({ response });
			};
			void page.route('**/emulator/state', delay, { times: 1 });
		});
		await isLate;
		await page.getByRole('button', { name: 'Start over' }).press('Enter');
		await page.getByText('Sent: 0 push, 0 emails, 0 SMS. Events: 0.').waitFor();
		const outdated = page.waitForSelector('.push').catch(() => undefined);
		const next = page.waitForRequest('**/emulator/state').then(() => undefined);
		release();
		expect(await Promise.race([outdated, next])).toBeUndefined();
	});

	test('keeps open details and the focus when it updates', async () => {
		await browser.request('POST', '/notifications', pushTo('customer-1001'));
		await page.getByLabel('Requests').check({ force: true });
		await page.locator('.entry.request summary').press('Enter');
		const button = page.locator('.phone').getByRole('button', { name: 'Click' });
		await button.focus();
		const contents = { en: 'News' };
		await browser.request('POST', '/notifications', pushTo('customer-1001', { contents }));
		await page.locator('.phone').getByText('News').waitFor();
		expect(await page.locator('.entry.request details[open]').count()).toBe(1);
		const hasFocus = await button.nth(1).evaluate((one) => one === document.activeElement);
		expect(hasFocus).toBe(true);
	});

	test('filters by person, channel, kind and words, and shows everything again', async () => {
		await browser.sendSamples();
		await page.locator('.phone').getByText('Heute bei dir').waitFor();
		await page.getByLabel('Person').selectOption('sample-marie');
		expect(await shown('.phone h3').allTextContents()).toEqual(['sample-marie']);
		expect(await shown('.email h3').count()).toBe(1);
		await page.locator('label:has([value=email])').click();
		expect(await shown('.phone').count()).toBe(0);
		await page.getByLabel('Requests').check({ force: true });
		expect(await shown('.entry .title').allTextContents()).toEqual([
			'Email sent to sample-ada and sample-marie',
			'POST /notifications',
		]);
		await page.getByLabel('Requests').uncheck({ force: true });
		expect(await shown('.entry').count()).toBe(1);
		await page.getByRole('searchbox').fill('no such word');
		await page.getByRole('button', { name: 'Show everything' }).click();
		await shown('.phone').nth(5).waitFor();
		await page.getByRole('searchbox').fill('favorite TEA');
		expect(await shown('.person h3').allTextContents()).toEqual([]);
		await page.getByRole('searchbox').fill('tea');
		expect(await shown('.person h3').allTextContents()).toEqual(['sample-ada']);
		await page.getByRole('searchbox').fill('');
	});
});
