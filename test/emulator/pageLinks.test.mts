import type { Locator } from 'playwright-core';
import { demoApp } from '../support/emulator/emulator.mts';
import { startRecordingServer, type RecordingServer } from '../support/recordingServer.mts';
import { emailTo, pushTo, smsTo } from './bodies.mts';
import { describeInBrowser } from '../support/browser.mts';
import { openBrowser, type EmulatorBrowser } from './browser.mts';

/** With an empty icon: a browser asks for that of the server else, at times after the page is closed. */
const linkPage = `<link rel="icon" href="data:," /><title>Answer</title><form method="post"><button>Yes</button></form>`;

describeInBrowser('a link in a message', () => {
	let browser: EmulatorBrowser;
	/** Serves the pages that the links lead to. */
	let pages: RecordingServer;

	beforeAll(async () => {
		browser = await openBrowser();
		pages = await startRecordingServer();
		const headers = { 'content-type': 'text/html' };
		pages.respond = () => ({ headers, body: linkPage });
		const to = { include_aliases: { external_id: ['customer-1001'] } };
		const [browserSubscription] = browser.emulator.app().users[3].subscriptions;
		const answers = ['approve', 'decline'];
		const messages = [
			pushTo('customer-1001', { app_url: `${pages.url}/phone`, web_url: `${pages.url}/phone` }),
			{
				app_id: demoApp.id,
				include_subscription_ids: [browserSubscription.id],
				contents: { en: 'Hello' },
				web_url: `${pages.url}/browser`,
				web_buttons: answers.map((id) => ({ id, text: id, url: `${pages.url}/${id}` })),
			},
			emailTo({ ...to, email_body: `<p><a href="${pages.url}/email?a=1&amp;b=2">Open</a></p>` }),
			smsTo({ ...to, contents: { en: `Approve?\n${pages.url}/sms` } }),
		];
		for (const message of messages) {
			expect(await browser.request('POST', '/notifications', message)).toMatchObject({
				status: 200,
			});
		}
	});
	beforeEach(() => pages.requests.splice(0));
	afterAll(() => Promise.all([browser.close(), pages.close()]));

	const links: Array<[string, string, () => Locator]> = [
		['a push on a phone', '/phone', () => linkIn('.phone.ios', /phone/)],
		['a push in a browser', '/browser', () => linkIn('.phone.desktop', /browser/)],
		['the first button of a push', '/approve', () => linkIn('.phone.desktop', 'approve')],
		['the second button of a push', '/decline', () => linkIn('.phone.desktop', 'decline')],
		[
			'an email',
			'/email?a=1&b=2',
			() => browser.page.frameLocator('.email iframe').getByRole('link'),
		],
		['an SMS', '/sms', () => linkIn('.conversation', /sms/)],
	];
	const linkIn = (card: string, name: string | RegExp) =>
		browser.page.locator(card).getByRole('link', { name });

	test.each(links)('%s opens a tab of its own, whose form works', async (_of, path, link) => {
		const [opened] = await Promise.all([browser.page.waitForEvent('popup'), link().click()]);
		await opened.getByRole('button', { name: 'Yes' }).waitFor();
		expect(await opened.evaluate(() => [window.opener, document.referrer])).toEqual([null, '']);
		const [{ headers }] = pages.requests;
		expect(headers).toMatchObject({ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' });
		expect(headers.referer).toBeUndefined();
		await opened.getByRole('button', { name: 'Yes' }).click();
		await opened.waitForURL(`${pages.url}${path}`);
		await opened.close();
		const received = pages.requests.map(({ method, path: url }) => `${method} ${url}`);
		expect(received).toEqual(expect.arrayContaining([`GET ${path}`, `POST ${path}`]));
		expect(browser.page.url()).toBe(`${browser.emulator.url}/`);
	});

	test('of a push is recorded as a click, with the button that it was', () => {
		const clicks = browser.emulator.app().reactions.map(({ kind, data }) => [kind, data.target_id]);
		expect(clicks).toEqual(
			[undefined, undefined, 'approve', 'decline'].map((id) => ['message.push.clicked', id]),
		);
	});
});
