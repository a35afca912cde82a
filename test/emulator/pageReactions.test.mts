import { emailTo, pushTo, smsTo } from './bodies.mts';
import { describeInBrowser } from '../support/browser.mts';
import { openBrowser, type EmulatorBrowser } from './browser.mts';

describeInBrowser('what a recipient can do on the page', () => {
	let browser: EmulatorBrowser;
	beforeAll(async () => {
		browser = await openBrowser();
		const buttons = [{ id: 'later', text: 'Not today' }];
		const ada = { include_aliases: { external_id: ['customer-1001'] } };
		const email_body = '<p>Dear Ada</p>';
		await browser.request('POST', '/notifications', pushTo('customer-1001', { buttons }));
		await browser.request('POST', '/notifications', emailTo({ ...ada, email_body }));
		await browser.request('POST', '/notifications', smsTo(ada));
	});
	afterAll(() => browser.close());
	const mailbox = 'The mailbox does not exist';

	const reactionButtons: [string, string, string, Record<string, string>][] = [
		[
			'.phone',
			'Not today',
			'message.push.clicked',
			{ target_id: 'later', target_name: 'Not today' },
		],
		['.phone', 'Click', 'message.push.clicked', {}],
		['.phone', 'Unsubscribe', 'message.push.unsubscribed', {}],
		['.email', 'Open', 'message.email.opened', {}],
		['.email', 'Click', 'message.email.clicked', {}],
		['.email', 'Report as spam', 'message.email.reported_as_spam', {}],
		['.email', 'Unsubscribe', 'message.email.unsubscribed', {}],
		['.email', 'Bounce', 'message.email.bounced', { failure_reason: mailbox }],
		[
			'.conversation',
			'Fail',
			'message.sms.undelivered',
			{ failure_reason: 'The number is unreachable' },
		],
	];
	test.each(reactionButtons)('on a %s: %s is recorded as %s', async (card, name, kind, data) => {
		const button = browser.page.locator(card).getByRole('button', { name, exact: true });
		await button.click();
		await browser.page
			.locator(card)
			.getByRole('button', { name: `${name} 1×`, exact: true })
			.waitFor();
		const { reactions } = browser.emulator.app();
		expect(reactions[reactions.length - 1]).toMatchObject({
			kind,
			data,
			external_id: 'customer-1001',
		});
		const entry = browser.page.locator('.entry.reaction').first();
		expect(await entry.locator('.note').textContent()).toContain('customer-1001');
	});

	test('and unsubscribing is shown', async () => {
		await browser.page
			.locator('.phone')
			.first()
			.getByText('Unsubscribed', { exact: true })
			.waitFor();
		const person = browser.page.locator('.person', { hasText: 'customer-1001' });
		await person.getByText('ada@example.com · unsubscribed (-2)').waitFor();
		expect(browser.consoleErrors).toEqual([]);
	});

	test('an email opened full size is in a sandboxed frame too', async () => {
		const { page } = browser;
		await page.getByRole('button', { name: /^Open full size/ }).click();
		const dialog = page.getByRole('dialog', { name: 'Subject' });
		await dialog.frameLocator('iframe').getByText('Dear Ada').waitFor();
		const sandbox = 'allow-popups allow-popups-to-escape-sandbox';
		expect(await dialog.locator('iframe').getAttribute('sandbox')).toBe(sandbox);
		await dialog.getByRole('button', { name: 'Close' }).click();
		expect(await dialog.isVisible()).toBe(false);
	});
});
