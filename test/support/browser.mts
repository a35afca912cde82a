import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { available } from './available.mts';

/** Tests that need a browser; they count as skipped where there is none. */
export const describeInBrowser = available.chromium ? describe : describe.skip;

export const launchBrowser = async (args: string[] = []): Promise<Browser> =>
	await chromium.launch({ executablePath: available.chromium, args: ['--no-sandbox', ...args] });

const laptop = { width: 1280, height: 720 };
const phone = { width: 360, height: 640 };

/** Ways in which people see a page. */
const looks = [laptop, phone].flatMap((viewport) =>
	(['light', 'dark'] as const).map((colorScheme) => ({ viewport, colorScheme })),
);

/** What axe finds wrong with a page, with the elements concerned. */
async function axeViolations(page: Page, iframes: boolean): Promise<string[]> {
	const isThere = await page.evaluate(() => 'axe' in globalThis);
	if (!isThere) await page.evaluate(axe.source);
	const { violations } = await page.evaluate(async (withFrames) => {
		const { axe: engine } = globalThis as unknown as { axe: typeof axe };
		return await engine.run(document, { iframes: withFrames, resultTypes: ['violations'] });
	}, iframes);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target }) => `${id}: ${target.join()}`),
	);
}

/** Whether a page must be scrolled sideways. */
export const overflows = async (page: Page): Promise<boolean> =>
	await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return scrollWidth > clientWidth;
	});

/**
 * What keeps people from using a page as it is now: in light and in the dark, on a laptop and on a phone. The frames on it
 * may be left out, for what others determine the look of.
 */
export async function barriersOn(page: Page, { iframes = true } = {}): Promise<string[]> {
	const barriers: string[] = [];
	for (const { viewport, colorScheme } of looks) {
		await page.setViewportSize(viewport);
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const found = await axeViolations(page, iframes);
		if (await overflows(page)) found.push('it must be scrolled sideways');
		barriers.push(
			...found.map((barrier) => `${viewport.width} pixels, ${colorScheme}: ${barrier}`),
		);
	}
	await page.setViewportSize(laptop);
	return barriers;
}
