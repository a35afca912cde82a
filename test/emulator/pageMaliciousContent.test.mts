import type { Page } from 'playwright-core';
import { startRecordingServer, type RecordingServer } from '../support/recordingServer.mts';
import { maliciousEmail, sendMaliciousContent } from './maliciousContent.mts';
import { describeInBrowser } from '../support/browser.mts';
import { openBrowser, type EmulatorBrowser } from './browser.mts';

/** The malicious user has one of each kind, and each got a push with an address. */
const phones = 3;

/** What does something when it is clicked, apart from links that a person may follow. */
const clickable = 'a:not([target=_blank]), button, input';

/** Console errors about blocked content. */
const isBlocked = /^Blocked|Content Security Policy/;

const isHacked = async (page: Page): Promise<boolean> => {
	const frames = page
		.frames()
		.map((frame) => frame.evaluate(() => 'hacked' in window).catch(() => false));
	return (await Promise.all(frames)).includes(true);
};

describeInBrowser('malicious content', () => {
	let browser: EmulatorBrowser;
	let page: Page;
	/** A server that must not receive any request. */
	let attacker: RecordingServer;
	beforeAll(async () => {
		browser = await openBrowser();
		page = browser.page;
		attacker = await startRecordingServer();
		await sendMaliciousContent(browser, attacker.url);
		// Otherwise the page may still show an earlier snapshot.
		await page.reload();
		await page.locator('.email').waitFor();
	});
	afterAll(() => Promise.all([browser.close(), attacker.close()]));

	const externalUrls = () =>
		browser.requestedUrls.filter(
			(url) => !url.startsWith(`${browser.emulator.url}/`) && !url.startsWith('data:image/'),
		);

	test('is shown as text everywhere', async () => {
		const selectors = [
			'.phone h3',
			'.phone strong',
			'.phone .message-text',
			'.phone .actions',
			'.email h3',
		];
		const others = [
			'.bubble',
			'.activity h3',
			'.person h3',
			'.tags',
			'.person dl',
			'.entry .title',
		];
		for (const selector of [...selectors, ...others, '#person']) {
			expect(await page.locator(selector).allTextContents()).toEqual(
				expect.arrayContaining([expect.stringContaining('<script>top.hacked=1')]),
			);
		}
		await page.frameLocator('.email iframe').getByText('Dear reader').waitFor();
		const found = await page.evaluate(() => [
			document.querySelectorAll('main script, aside script, img:not(.picture)').length,
			Array.from(document.querySelectorAll('a')).map((one) => one.getAttribute('href')),
			document.querySelectorAll('img:not([src^="data:image/"])').length,
		]);
		const tapped = Array<string>(phones).fill(`${attacker.url}/x.png`);
		expect(found).toEqual([0, ['#content', '#timeline', '#timeline', ...tapped], 0]);
	});

	test('leads nowhere but to web addresses, in tabs that learn nothing of the page', async () => {
		const links = page
			.frames()
			.map((frame) =>
				frame
					.locator('[href]:not(link, [href^="#"])')
					.evaluateAll((all) =>
						all.map((one) =>
							['href', 'target', 'rel', 'ping'].map((name) => one.getAttribute(name)),
						),
					),
			);
		const found = (await Promise.all(links)).flat().map((one) => one.join(' '));
		const expected = [...Array<string>(phones).fill('/x.png'), '/link'].map(
			(path) => `${attacker.url}${path} _blank noopener noreferrer `,
		);
		expect(found).toEqual(expected);
	});

	test('neither runs nor sends requests, with everything clicked', async () => {
		for (const button of await page.locator('button.reaction-button').all()) await button.click();
		for (const summary of await page.locator('summary').all()) await summary.click();
		await page.getByRole('button', { name: /^Open full size/ }).click();
		const frame = page.frameLocator('#reader iframe');
		await frame.getByText('Dear reader').waitFor();
		for (const link of await frame.locator(clickable).all()) {
			await link.click({ force: true, timeout: 2000 }).catch(() => undefined);
		}
		await page.getByRole('button', { name: 'Close' }).click();
		await page.keyboard.press('Escape');
		expect(await isHacked(page)).toBe(false);
		expect(page.url()).toBe(`${browser.emulator.url}/`);
		expect(page.context().pages()).toHaveLength(1);
		expect([attacker.requests, externalUrls()]).toEqual([[], []]);
		expect(browser.consoleErrors.filter((text) => !isBlocked.test(text))).toEqual([]);
	});

	test('is contained by the sandbox and the policy even if it is not sanitized', async () => {
		const { length } = browser.emulator.requests;
		const sandbox = await page.locator('.email iframe').getAttribute('sandbox');
		expect(sandbox).toBe('allow-popups allow-popups-to-escape-sandbox');
		await page.evaluate((html) => {
			const frame = document.querySelector('.email iframe')?.cloneNode() as HTMLIFrameElement;
			frame.id = 'raw';
			frame.srcdoc = html;
			document.body.append(frame);
		}, maliciousEmail(attacker.url));
		await page.frameLocator('#raw').getByText('Dear reader').waitFor();
		for (const link of await page.frameLocator('#raw').locator(clickable).all()) {
			await link.click({ force: true, timeout: 2000 }).catch(() => undefined);
		}
		expect(await isHacked(page)).toBe(false);
		expect(page.url()).toBe(`${browser.emulator.url}/`);
		expect(page.context().pages()).toHaveLength(1);
		expect(browser.emulator.requests).toHaveLength(length);
		expect(attacker.requests).toEqual([]);
	});
});
