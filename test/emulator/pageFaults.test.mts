import { pushTo } from './bodies.mts';
import { describeInBrowser } from '../support/browser.mts';
import { openBrowser, type EmulatorBrowser } from './browser.mts';

describeInBrowser('outages on the page', () => {
	let browser: EmulatorBrowser;
	beforeAll(async () => {
		browser = await openBrowser();
	});
	afterAll(() => browser.close());
	const state = async () => (await browser.request('GET', '/emulator/state')).body;
	const button = (name: string) => browser.page.getByRole('button', { name: `Outages: ${name}` });

	const presets: [string, Record<string, unknown>][] = [
		['Occasional', { rate: 0.1 }],
		['Frequent', { rate: 0.6 }],
		['Rate limited', { rate: 0.5, types: ['rateLimited', 'rateLimitedDate', 'rateLimitedSilent'] }],
		['Outage', { rate: 1, types: ['error500', 'error502', 'error503'] }],
		['Lost responses', { rate: 0.5, types: ['resetAfter', 'error500After', 'truncated'] }],
		['Slow', { rate: 1, types: ['slow'], latencyMs: 3000 }],
	];
	test.each(presets)('%s reach the emulator and are explained', async (name, faults) => {
		const { page } = browser;
		await page.locator('#faults-button').click();
		await page.getByRole('radio', { name }).check();
		await page.keyboard.press('Escape');
		await button(name).waitFor();
		expect(await state()).toMatchObject({ faults });
		const description = await page
			.locator('.preset', { has: page.locator(':checked') })
			.locator('p')
			.innerText();
		await page.locator('#fault-banner').getByText(description).waitFor();
	});

	test('are turned off with one button, together with the rate limits', async () => {
		const { page } = browser;
		await page.locator('#faults-button').click();
		await page.getByLabel('OneSignal’s rate limits').check();
		await page.getByRole('button', { name: 'Done' }).click();
		await page.locator('#fault-banner').getByText('rejected with 429').waitFor();
		expect(await state()).toMatchObject({ limits: {} });
		await page.getByRole('button', { name: 'Turn off' }).click();
		await button('Off').waitFor();
		expect(await page.locator('#fault-banner').isVisible()).toBe(false);
		expect(await state()).toMatchObject({ faults: null, limits: null });
	});

	test('set by a test are shown as custom, with their effect', async () => {
		const { page } = browser;
		const settings = { rate: 1, types: ['resetAfter'], only: [{ path: 'notifications' }] };
		await browser.request('POST', '/emulator/faults', settings);
		await button('Custom').waitFor();
		const push = pushTo('customer-1001', { contents: { en: 'Lost' } });
		await expect(browser.request('POST', '/notifications', push)).rejects.toThrow();
		await page.getByLabel('Requests').check({ force: true });
		const entry = page.locator('.entry.request').first();
		await entry.getByText('fault: resetAfter, processed anyway').waitFor();
		expect(await entry.locator('.note').textContent()).toBe('no response');
		await page.locator('#fault-banner').getByText('Requests affected so far: 1.').waitFor();
		await page.locator('.phone').getByText('Lost').waitFor();
	});
});
