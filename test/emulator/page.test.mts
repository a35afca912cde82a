import { chromium, type Browser, type Page } from 'playwright-core';
import { demoApp } from '../support/emulator/emulator.mts';
import { visit, type Visitor } from './visitor.mts';

const browserPath = process.env.ONESIGNAL_TEST_CHROMIUM ?? 'none';
const inBrowser = browserPath === 'none' ? describe.skip : describe;

let visitor: Visitor;
beforeAll(async () => {
	visitor = await visit();
});
afterAll(() => visitor.emulator.close());

test('the page comes whole, and lets nothing in from outside', async () => {
	const page = await visitor.ask('GET', '/');
	expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'/);
	const files = [...page.text.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map(([, path]) => path);
	expect(files).toEqual(expect.arrayContaining(['/page.css', '/page.mjs']));
	for (const path of files) expect((await visitor.ask('GET', path)).status).toBe(200);
	expect(page.text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
	expect(visitor.emulator.requests).toEqual([]);
});

inBrowser('in a browser', () => {
	const evil = '</iframe><img src=x onerror="top.hacked=1"><script>top.hacked=1</script>';
	let browser: Browser;
	let page: Page;

	const send = (content: Record<string, unknown>) =>
		visitor.ask('POST', '/notifications', {
			app_id: demoApp.id,
			include_aliases: { external_id: ['customer-1001'] },
			...content,
		});

	beforeAll(async () => {
		browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
		page = await browser.newPage({ viewport: { width: 360, height: 700 } });
		const contents = { en: evil };
		await send({ target_channel: 'push', headings: contents, contents });
		await send({ target_channel: 'sms', name: evil, contents });
		await send({ target_channel: 'email', email_subject: evil, email_body: `<p>Dear</p>${evil}` });
		await page.goto(visitor.emulator.url);
		await page.waitForSelector('.letter');
	}, 60_000);
	afterAll(() => browser.close());

	test('a message stays text, wherever it shows', async () => {
		for (const card of ['.phone', '.thread', '.letter h3', '.timeline li']) {
			expect(await page.locator(card).first().textContent()).toContain(evil);
		}
		await page.frameLocator('.letter iframe').getByText('Dear').waitFor();
		const found = await page.evaluate(() => [
			Reflect.get(window, 'hacked'),
			document.querySelectorAll('main :is(script, img)').length,
			document.querySelector('iframe')?.getAttribute('sandbox'),
		]);
		expect(found).toEqual([undefined, 0, '']);
	});

	test('a small screen shows everything without sideways scrolling', async () => {
		const [needed, there] = await page.evaluate(() => [
			document.documentElement.scrollWidth,
			window.innerWidth,
		]);
		expect(needed).toBeLessThanOrEqual(there);
	});

	test('a person can order weather and limits, and sees what a test ordered', async () => {
		const weather = page.getByLabel('Weather');
		const limits = page.getByLabel('OneSignal’s limits');
		const order = (wish: unknown) => visitor.ask('POST', '/emulator/weather', wish);
		const heard = (what: string, done: Promise<unknown>) =>
			Promise.all([page.waitForResponse(new RegExp(`/emulator/${what}$`)), done]);
		const conditions = async () => (await visitor.ask('GET', '/emulator/books')).body;
		await heard('weather', weather.selectOption({ label: 'Bad: hits 30 %' }));
		await heard('limits', limits.check());
		expect(await conditions()).toMatchObject({ weather: { share: 0.3, hits: 0 }, limits: {} });
		await order({ share: 1, kinds: ['cutAfter'], only: [{ path: 'notifications' }] });
		await page.waitForSelector('option[value=ordered]:checked', { state: 'attached' });
		expect(await weather.locator(':checked').textContent()).toBe('As ordered: 100 %');
		await expect(send({ target_channel: 'push', contents: { en: 'Lost' } })).rejects.toThrow();
		const entry = page.locator('.requests summary').first();
		await entry.getByText('weather: cutAfter, done all the same').waitFor();
		expect(await entry.locator('.status').textContent()).toBe('no answer');
		await heard('weather', weather.selectOption('Fair'));
		await heard('limits', limits.uncheck());
		expect(await conditions()).toMatchObject({ weather: null, limits: null });
	});

	test('what happens appears by itself, and starting over clears it', async () => {
		await send({ target_channel: 'push', contents: { en: 'Just now' } });
		await page.getByText('Just now').first().waitFor();
		await page.getByRole('button', { name: 'Start over' }).press('Enter');
		await page.getByText('Sent: 0 push, 0 mail, 0 text. Events: 0.').waitFor();
		expect(await page.locator('.letter').count()).toBe(0);
	});
});
