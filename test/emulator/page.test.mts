import type { Page, Route } from 'playwright-core';
import { pushTo } from './bodies.mts';
import { visit } from './client.mts';
import { inBrowser, openWindow, type Window } from './browser.mts';

test('the page comes whole, and lets nothing in from outside', async () => {
	const visitor = await visit();
	const page = await visitor.ask('GET', '/');
	const policy = String(page.headers['content-security-policy']);
	expect(policy).toMatch(/^default-src 'none'; script-src 'self'; .*img-src data:;/);
	const files = [...page.text.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map(([, path]) => path);
	expect(files).toEqual(expect.arrayContaining(['/page.css', '/page.mjs']));
	for (const path of files) expect((await visitor.ask('GET', path)).status).toBe(200);
	expect(page.text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
	expect(visitor.emulator.requests).toEqual([]);
	await visitor.emulator.close();
});

inBrowser('the page', () => {
	let window: Window;
	let page: Page;
	beforeAll(async () => {
		window = await openWindow();
		page = window.page;
	});
	beforeEach(() => window.emulator.reset());
	afterAll(() => window.close());
	const shown = (selector: string) => page.locator(`${selector} >> visible=true`);

	test('tells who has nothing to look at what to do, and does the first of it', async () => {
		const welcome = page.getByRole('region', { name: 'Nothing was sent yet' });
		await welcome.getByText(window.emulator.url).waitFor();
		await welcome.getByRole('button', { name: 'Send samples' }).click();
		await page.locator('.phone').getByText('Heute bei dir').waitFor();
		await page
			.getByRole('region', { name: 'Live Activities' })
			.getByText('Two stops away')
			.waitFor();
		for (const note of ['replayed', 'reached nobody', 'Push scheduled for', 'cart_abandoned']) {
			await page.locator('#moments').getByText(note).first().waitFor();
		}
		expect(await welcome.isVisible()).toBe(false);
		expect(window.complaints).toEqual([]);
	});

	test('shows by itself what happens, and nothing once all starts over', async () => {
		await window.ask('POST', '/notifications', pushTo('customer-1001'));
		await page.locator('.phone').getByText('Hello').waitFor();
		await page.getByRole('button', { name: 'Start over' }).press('Enter');
		await page.getByText('Sent: 0 push, 0 mail, 0 text. Events: 0.').waitFor();
		expect(await page.locator('.push').count()).toBe(0);
	});

	test('never goes back to what it has seen before, when that comes late', async () => {
		await window.ask('POST', '/notifications', pushTo('customer-1001'));
		await page.locator('.phone').getByText('Hello').waitFor();
		let release = (): void => {};
		const late = new Promise<void>((resolve) => (release = resolve));
		const isLate = new Promise<void>((resolve) => {
			const hold = async (route: Route) => {
				const response = await route.fetch();
				resolve();
				await late;
				await route.fulfill({ response });
			};
			void page.route('**/emulator/books', hold, { times: 1 });
		});
		await isLate;
		await page.getByRole('button', { name: 'Start over' }).press('Enter');
		await page.getByText('Sent: 0 push, 0 mail, 0 text. Events: 0.').waitFor();
		const relapse = page.waitForSelector('.push').catch(() => undefined);
		const next = page.waitForRequest('**/emulator/books').then(() => undefined);
		release();
		expect(await Promise.race([relapse, next])).toBeUndefined();
	});

	test('leaves what a person has opened, and where they are, as it is when news come', async () => {
		await window.ask('POST', '/notifications', pushTo('customer-1001'));
		await page.locator('.moment.request summary').press('Enter');
		const button = page.locator('.phone').getByRole('button', { name: 'Click' });
		await button.focus();
		const contents = { en: 'News' };
		await window.ask('POST', '/notifications', pushTo('customer-1001', { contents }));
		await page.locator('.phone').getByText('News').waitFor();
		expect(await page.locator('.moment.request details[open]').count()).toBe(1);
		const place = await button.nth(1).evaluate((one) => one === document.activeElement);
		expect(place).toBe(true);
	});

	test('filters by person, channel, kind and words, and lets go of it all', async () => {
		await window.sendSamples();
		await page.locator('.phone').getByText('Heute bei dir').waitFor();
		await page.getByLabel('Person').selectOption('sample-marie');
		expect(await shown('.phone h3').allTextContents()).toEqual(['sample-marie']);
		expect(await shown('.letter h3').count()).toBe(1);
		await page.locator('label:has([value=email])').click();
		expect(await shown('.phone').count()).toBe(0);
		expect(await shown('.moment .title').allTextContents()).toEqual([
			'Welcome to the Corner Shop',
			'POST /notifications',
		]);
		await page.locator('label:has([value=request])').click();
		expect(await shown('.moment').count()).toBe(1);
		await page.getByRole('searchbox').fill('no such word');
		await page.getByRole('button', { name: 'Show everything' }).click();
		await shown('.phone').nth(5).waitFor();
		await page.getByRole('searchbox').fill('favourite TEA');
		expect(await shown('.person h3').allTextContents()).toEqual([]);
		await page.getByRole('searchbox').fill('tea');
		expect(await shown('.person h3').allTextContents()).toEqual(['sample-ada']);
		await page.getByRole('searchbox').fill('');
	});
});
