import type { Page } from 'playwright-core';
import { barriersOn, describeInBrowser, overflows } from '../support/browser.mts';
import { openBrowser, type EmulatorBrowser } from './browser.mts';

/** Only checks buttons: without any focus, the active element is the body, which contains every text. */
const hasFocus = (name: string) =>
	`document.activeElement?.closest('button')?.textContent.includes(${JSON.stringify(name)})`;

/** Marks each focused element with its outline style. Frames only show up as `activeElement`. */
function markFocus(): void {
	document.addEventListener('focusin', ({ target }) => {
		const element = target as Element;
		const ring = getComputedStyle(element.closest('.chips label') ?? element).outlineStyle;
		element.setAttribute('data-focused', ring);
	});
}

/** Tabs through the page once; each element is then marked with its outline style. */
async function tabThrough(page: Page): Promise<void> {
	await page.evaluate(markFocus);
	const stops = 400;
	for (let stop = 0; stop < stops; stop += 1) {
		await page.keyboard.press('Tab');
		await focusMoved(page);
		const isComplete = await page.evaluate((hasStarted) => {
			const active = document.activeElement;
			if (active?.tagName === 'IFRAME') active.setAttribute('data-focused', 'in a frame');
			return hasStarted && active === document.querySelector('a[href]');
		}, stop > 0);
		if (isComplete) return;
	}
}

/** Focus briefly leaves the document at a frame and at the end of the page. */
const focusMoved = (page: Page): Promise<unknown> =>
	page
		.waitForFunction(() => document.activeElement !== document.body, null, { timeout: 5_000 })
		.catch(() => undefined);

/** Without emails: the sender determines their look, and no script can run in there. */
const barriers = async (page: Page) => await barriersOn(page, { iframes: false });

describeInBrowser('the page is accessible', () => {
	let browser: EmulatorBrowser;
	beforeAll(async () => {
		browser = await openBrowser();
	});
	afterAll(() => browser.close());

	const fill = async (page: Page) => {
		await browser.sendSamples();
		await page.locator('.email').first().waitFor();
		for (const frame of page.frames()) await frame.waitForLoadState();
	};

	test('everyone can use it in each of its states', async () => {
		browser.emulator.reset();
		browser.emulator.setFaults(undefined);
		const page = await browser.openPage();
		expect(await barriers(page)).toEqual([]);
		await fill(page);
		await page.locator('.phone .reaction-button').first().click();
		await page.locator('.entry.reaction').waitFor();
		for (const summary of await page.locator('summary').all()) await summary.click();
		browser.emulator.setFaults({ seed: 1, rate: 0.6 });
		await page.locator('#fault-banner').waitFor();
		expect(await barriers(page)).toEqual([]);
		await page.locator('#faults-button').click();
		expect(await barriers(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await page.getByRole('searchbox').fill('nothing like this');
		expect(await barriers(page)).toEqual([]);
		await page.getByRole('button', { name: 'Show everything' }).click();
		await page
			.getByRole('button', { name: /^Open full size/ })
			.first()
			.click();
		expect(await barriers(page)).toEqual([]);
		await page.context().close();
	});

	test('needs no horizontal scrolling from 320 to 1440 pixels', async () => {
		const page = await browser.openPage();
		await fill(page);
		const tooWide: number[] = [];
		for (const width of [320, 390, 768, 1024, 1440]) {
			await page.setViewportSize({ width, height: 800 });
			if (await overflows(page)) tooWide.push(width);
		}
		expect(tooWide).toEqual([]);
		await page.context().close();
	});

	test('everything can be reached with the keyboard and shows its focus', async () => {
		browser.emulator.reset();
		const page = await browser.openPage();
		await fill(page);
		await tabThrough(page);
		const [missed, withoutOutline, frames] = await page.evaluate(() => {
			const usable = 'button, a[href], select, summary, input:not([type=radio]), iframe';
			const visible = Array.from(document.querySelectorAll(usable)).filter((one) =>
				one.checkVisibility(),
			);
			const nameOf = (one: Element) => one.outerHTML.slice(0, 120);
			return [
				visible.filter((one) => !one.hasAttribute('data-focused')).map(nameOf),
				Array.from(document.querySelectorAll('[data-focused=none]:not(iframe)')).map(nameOf),
				document.querySelectorAll('iframe[data-focused]').length,
			];
		});
		expect([missed, withoutOutline, frames]).toEqual([[], [], 2]);
		await page.context().close();
	});

	test('Escape closes outages and emails, and returns the focus', async () => {
		browser.emulator.setFaults(undefined);
		const page = await browser.openPage();
		await fill(page);
		await page.locator('#faults-button').press('Enter');
		await page.keyboard.press('Tab');
		await page.keyboard.press('ArrowDown');
		await page.getByRole('button', { name: 'Outages: Occasional' }).waitFor();
		await page.keyboard.press('Escape');
		await page.locator('#faults').waitFor({ state: 'hidden' });
		await page.waitForFunction(hasFocus('Outages: Occasional'));
		const enlarge = page.getByRole('button', { name: /^Open full size/ }).first();
		await enlarge.press('Enter');
		const email = page.getByRole('dialog', { name: 'Welcome' }).frameLocator('iframe');
		await email.locator('body').waitFor();
		await page.keyboard.press('Tab');
		await page.waitForFunction(`document.activeElement?.tagName === 'IFRAME'`);
		await page.keyboard.press('Shift+Tab');
		await page.waitForFunction(hasFocus('Close'));
		await page.keyboard.press('Escape');
		await page.locator('#reader').waitFor({ state: 'hidden' });
		await page.waitForFunction(hasFocus('Open full size'));
		expect(browser.consoleErrors).toEqual([]);
	});
});
