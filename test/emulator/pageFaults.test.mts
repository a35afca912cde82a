import { pushTo } from './bodies.mts';
import { inBrowser, openWindow, type Window } from './browser.mts';

inBrowser('the weather on the page', () => {
	let window: Window;
	beforeAll(async () => {
		window = await openWindow();
	});
	afterAll(() => window.close());
	const books = async () => (await window.ask('GET', '/emulator/books')).body;
	const sky = (name: string) => window.page.getByRole('button', { name: `Weather: ${name}` });

	const wishes: [string, Record<string, unknown>][] = [
		['Changeable', { share: 0.1 }],
		['Stormy', { share: 0.6 }],
		['Rate limited', { share: 0.5, kinds: ['tooMany', 'tooManyDate', 'tooManySilent'] }],
		['Outage', { share: 1, kinds: ['error500', 'error502', 'error503'] }],
		['Lost answers', { share: 0.5, kinds: ['cutAfter', 'error500After', 'truncated'] }],
		['Slow', { share: 1, kinds: ['slow'], slow: 3000 }],
	];
	test.each(wishes)('%s reaches the emulator and is put in words', async (name, weather) => {
		const { page } = window;
		await page.locator('#weather-button').click();
		await page.getByRole('radio', { name }).check();
		await page.keyboard.press('Escape');
		await sky(name).waitFor();
		expect(await books()).toMatchObject({ weather });
		const words = await page
			.locator('.sky', { has: page.locator(':checked') })
			.locator('p')
			.innerText();
		await page.locator('#forecast').getByText(words).waitFor();
	});

	test('is calm again with one button, limits too', async () => {
		const { page } = window;
		await page.locator('#weather-button').click();
		await page.getByLabel('OneSignal’s limits').check();
		await page.getByRole('button', { name: 'Done' }).click();
		await page.locator('#forecast').getByText('refused with 429').waitFor();
		expect(await books()).toMatchObject({ limits: {} });
		await page.getByRole('button', { name: 'Clear the sky' }).click();
		await sky('Calm').waitFor();
		expect(await page.locator('#forecast').isVisible()).toBe(false);
		expect(await books()).toMatchObject({ weather: null, limits: null });
	});

	test('that a test ordered is shown as such, with what it did', async () => {
		const { page } = window;
		const wish = { share: 1, kinds: ['cutAfter'], only: [{ path: 'notifications' }] };
		await window.ask('POST', '/emulator/weather', wish);
		await sky('As ordered').waitFor();
		const push = pushTo('customer-1001', { contents: { en: 'Lost' } });
		await expect(window.ask('POST', '/notifications', push)).rejects.toThrow();
		const entry = page.locator('.moment.request').first();
		await entry.getByText('weather: cutAfter, done all the same').waitFor();
		expect(await entry.locator('.note').textContent()).toBe('no answer');
		await page.locator('#forecast').getByText('Struck so far: 1.').waitFor();
		await page.locator('.phone').getByText('Lost').waitFor();
	});
});
