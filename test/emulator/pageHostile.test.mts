import type { Page } from 'playwright-core';
import { startRecordingServer, type RecordingServer } from '../support/recordingServer.mts';
import { hostileLetter, sendEvil } from './hostile.mts';
import { inBrowser, openWindow, type Window } from './window.mts';

/** What the browser notes down when it refuses. */
const isRefusal = /^Blocked|Content Security Policy/;

const isHacked = async (page: Page): Promise<boolean> => {
	const frames = page
		.frames()
		.map((frame) => frame.evaluate(() => 'hacked' in window).catch(() => false));
	return (await Promise.all(frames)).includes(true);
};

inBrowser('hostile content', () => {
	let window: Window;
	let page: Page;
	/** Where nothing may arrive. */
	let outside: RecordingServer;
	beforeAll(async () => {
		window = await openWindow();
		page = window.page;
		outside = await startRecordingServer();
		await sendEvil(window, outside.url);
		// else it might show a part of it at first
		await page.reload();
		await page.locator('.letter').waitFor();
	});
	afterAll(() => Promise.all([window.close(), outside.close()]));

	const elsewhere = () =>
		window.requested.filter(
			(url) => !url.startsWith(`${window.emulator.url}/`) && !url.startsWith('data:image/'),
		);

	test('stays text, wherever it shows', async () => {
		const places = ['.phone h3', '.phone strong', '.phone .words', '.phone .actions', '.letter h3'];
		const others = [
			'.bubble',
			'.activity h3',
			'.person h3',
			'.tags',
			'.person dl',
			'.moment .title',
		];
		for (const place of [...places, ...others, '#person']) {
			expect(await page.locator(place).allTextContents()).toEqual(
				expect.arrayContaining([expect.stringContaining('<script>top.hacked=1')]),
			);
		}
		await page.frameLocator('.letter iframe').getByText('Dear reader').waitFor();
		const found = await page.evaluate(() => [
			document.querySelectorAll('main script, aside script, img:not(.picture)').length,
			Array.from(document.querySelectorAll('a')).map((one) => one.getAttribute('href')),
			document.querySelectorAll('img:not([src^="data:image/"])').length,
		]);
		expect(found).toEqual([0, ['#stage', '#timeline', '#timeline'], 0]);
	});

	test('neither runs nor leaves the computer, whatever is pressed', async () => {
		for (const button of await page.locator('button.deed').all()) await button.click();
		for (const summary of await page.locator('summary').all()) await summary.click();
		await page.getByRole('button', { name: /^Read in full size/ }).click();
		const frame = page.frameLocator('#reader iframe');
		await frame.getByText('Dear reader').waitFor();
		for (const link of await frame.locator('a, button').all()) {
			await link.click({ force: true, timeout: 2000 }).catch(() => undefined);
		}
		await page.getByRole('button', { name: 'Close' }).click();
		await page.keyboard.press('Escape');
		expect(await isHacked(page)).toBe(false);
		expect(page.url()).toBe(`${window.emulator.url}/`);
		expect(page.context().pages()).toHaveLength(1);
		expect([outside.requests, elsewhere()]).toEqual([[], []]);
		expect(window.complaints.filter((text) => !isRefusal.test(text))).toEqual([]);
	});

	test('is held by sandbox and policy alone, were it not tidied', async () => {
		const { length } = window.emulator.requests;
		await page.evaluate((html) => {
			const frame = document.createElement('iframe');
			frame.setAttribute('sandbox', '');
			frame.id = 'raw';
			frame.srcdoc = html;
			document.body.append(frame);
		}, hostileLetter(outside.url));
		await page.frameLocator('#raw').getByText('Dear reader').waitFor();
		for (const link of await page.frameLocator('#raw').locator('a, button').all()) {
			await link.click({ force: true, timeout: 2000 }).catch(() => undefined);
		}
		expect(await isHacked(page)).toBe(false);
		expect(page.url()).toBe(`${window.emulator.url}/`);
		expect(page.context().pages()).toHaveLength(1);
		expect(window.emulator.requests).toHaveLength(length);
		expect(outside.requests).toEqual([]);
	});
});
