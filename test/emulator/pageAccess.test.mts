import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { inBrowser, openWindow, type Window } from './browser.mts';

const phone = { width: 390, height: 844 };
const looks: [string, BrowserContextOptions][] = [
	['in light', { colorScheme: 'light' }],
	['in the dark', { colorScheme: 'dark' }],
	['on a phone in light', { colorScheme: 'light', viewport: phone }],
	['on a phone in the dark', { colorScheme: 'dark', viewport: phone }],
];

/** Mails are left out: their look is their sender's, and no script gets in there. */
async function complaintsOfAxe(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	const { violations } = await page.evaluate(async () => {
		const { axe: engine } = globalThis as unknown as { axe: typeof axe };
		return await engine.run(document, { iframes: false, resultTypes: ['violations'] });
	});
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target }) => `${id}: ${target.join()}`),
	);
}

/** Of a button: the page as a whole, which has focus where nothing else does, has every text. */
const hasFocus = (name: string) =>
	`document.activeElement?.closest('button')?.textContent.includes(${JSON.stringify(name)})`;

/** Notes on each element that gets focus how that shows. Of a frame only `activeElement` tells. */
function noteFocus(): void {
	document.addEventListener('focusin', ({ target }) => {
		const element = target as Element;
		const ring = getComputedStyle(element.closest('.chips label') ?? element).outlineStyle;
		element.setAttribute('data-walked', ring);
	});
}

/** Walks through the page with Tab until it begins anew; each element then knows how its focus showed. */
async function walk(page: Page): Promise<void> {
	await page.evaluate(noteFocus);
	const stops = 400;
	for (let stop = 0; stop < stops; stop += 1) {
		await page.keyboard.press('Tab');
		await arrival(page);
		const isOver = await page.evaluate((hasBegun) => {
			const active = document.activeElement;
			if (active?.tagName === 'IFRAME') active.setAttribute('data-walked', 'in a frame');
			return hasBegun && active === document.querySelector('a[href]');
		}, stop > 0);
		if (isOver) return;
	}
}

/** Focus goes into a frame and out of it by way of the browser, and at the end of the page to nothing. */
const arrival = (page: Page): Promise<unknown> =>
	page
		.waitForFunction(() => document.activeElement !== document.body, null, { timeout: 5_000 })
		.catch(() => undefined);

inBrowser('everybody can use the page', () => {
	let window: Window;
	beforeAll(async () => {
		window = await openWindow();
	});
	afterAll(() => window.close());

	const fill = async (page: Page) => {
		await window.sendSamples();
		await page.locator('.letter').first().waitFor();
		for (const frame of page.frames()) await frame.waitForLoadState();
	};

	test.each(looks)('%s: axe finds nothing to complain about', async (_look, options) => {
		window.emulator.reset();
		window.emulator.setWeather(undefined);
		const page = await window.look(options);
		expect(await complaintsOfAxe(page)).toEqual([]);
		await fill(page);
		await page.locator('.phone .deed').first().click();
		await page.locator('.moment.reaction').waitFor();
		for (const summary of await page.locator('summary').all()) await summary.click();
		window.emulator.setWeather({ seed: 1, share: 0.6 });
		await page.locator('#forecast').waitFor();
		expect(await complaintsOfAxe(page)).toEqual([]);
		await page.locator('#weather-button').click();
		expect(await complaintsOfAxe(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await page.getByRole('searchbox').fill('nothing like this');
		expect(await complaintsOfAxe(page)).toEqual([]);
		await page.getByRole('button', { name: 'Show everything' }).click();
		await page
			.getByRole('button', { name: /^Read in full size/ })
			.first()
			.click();
		expect(await complaintsOfAxe(page)).toEqual([]);
		await page.context().close();
	});

	test.each([320, 390, 768, 1024, 1440])('%i pixels need no sideways scrolling', async (width) => {
		const page = await window.look({ viewport: { width, height: 800 } });
		await fill(page);
		const [needed, there] = await page.evaluate(() => [
			document.documentElement.scrollWidth,
			document.documentElement.clientWidth,
		]);
		expect(needed).toBeLessThanOrEqual(there);
		await page.context().close();
	});

	test('with the keyboard alone everything is reached, and shows that it is', async () => {
		window.emulator.reset();
		const page = await window.look();
		await fill(page);
		await walk(page);
		const [missed, unseen, mails] = await page.evaluate(() => {
			const usable = 'button, a[href], select, summary, input:not([type=radio]), iframe';
			const visible = Array.from(document.querySelectorAll(usable)).filter((one) =>
				one.checkVisibility(),
			);
			const nameOf = (one: Element) => one.outerHTML.slice(0, 120);
			return [
				visible.filter((one) => !one.hasAttribute('data-walked')).map(nameOf),
				Array.from(document.querySelectorAll('[data-walked=none]:not(iframe)')).map(nameOf),
				document.querySelectorAll('iframe[data-walked]').length,
			];
		});
		expect([missed, unseen, mails]).toEqual([[], [], 2]);
		await page.context().close();
	});

	test('Escape closes weather and mail, and leads back to where they were opened', async () => {
		window.emulator.setWeather(undefined);
		const page = await window.look();
		await fill(page);
		await page.locator('#weather-button').press('Enter');
		await page.keyboard.press('Tab');
		await page.keyboard.press('ArrowDown');
		await page.getByRole('button', { name: 'Weather: Changeable' }).waitFor();
		await page.keyboard.press('Escape');
		await page.locator('#sky').waitFor({ state: 'hidden' });
		await page.waitForFunction(hasFocus('Weather: Changeable'));
		const enlarge = page.getByRole('button', { name: /^Read in full size/ }).first();
		await enlarge.press('Enter');
		const mail = page.getByRole('dialog', { name: 'Welcome' }).frameLocator('iframe');
		await mail.locator('body').waitFor();
		await page.keyboard.press('Tab');
		await page.waitForFunction(`document.activeElement?.tagName === 'IFRAME'`);
		await page.keyboard.press('Shift+Tab');
		await page.waitForFunction(hasFocus('Close'));
		await page.keyboard.press('Escape');
		await page.locator('#reader').waitFor({ state: 'hidden' });
		await page.waitForFunction(hasFocus('Read in full size'));
		expect(window.complaints).toEqual([]);
	});
});
