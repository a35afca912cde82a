import { mailTo, pushTo, textTo } from './bodies.mts';
import { inBrowser, openWindow, type Window } from './browser.mts';

inBrowser('what a reader can do on the page', () => {
	let window: Window;
	beforeAll(async () => {
		window = await openWindow();
		const buttons = [{ id: 'later', text: 'Not today' }];
		const ada = { include_aliases: { external_id: ['customer-1001'] } };
		const email_body = '<p>Dear Ada</p>';
		await window.ask('POST', '/notifications', pushTo('customer-1001', { buttons }));
		await window.ask('POST', '/notifications', mailTo({ ...ada, email_body }));
		await window.ask('POST', '/notifications', textTo(ada));
	});
	afterAll(() => window.close());
	const mailbox = 'The mailbox does not exist';

	const deeds: [string, string, string, Record<string, string>][] = [
		[
			'.phone',
			'Not today',
			'message.push.clicked',
			{ target_id: 'later', target_name: 'Not today' },
		],
		['.phone', 'Click', 'message.push.clicked', {}],
		['.phone', 'Unsubscribe', 'message.push.unsubscribed', {}],
		['.letter', 'Open', 'message.email.opened', {}],
		['.letter', 'Click', 'message.email.clicked', {}],
		['.letter', 'Report as spam', 'message.email.reported_as_spam', {}],
		['.letter', 'Unsubscribe', 'message.email.unsubscribed', {}],
		['.letter', 'Bounce', 'message.email.bounced', { failure_reason: mailbox }],
		[
			'.thread',
			'Lose',
			'message.sms.undelivered',
			{ failure_reason: 'The number cannot be reached' },
		],
	];
	test.each(deeds)('on a %s: %s is booked as %s', async (card, name, kind, data) => {
		const button = window.page.locator(card).getByRole('button', { name, exact: true });
		await button.click();
		await window.page
			.locator(card)
			.getByRole('button', { name: `${name} 1×`, exact: true })
			.waitFor();
		const { happenings } = window.emulator.app();
		expect(happenings[happenings.length - 1]).toMatchObject({
			kind,
			data,
			external_id: 'customer-1001',
		});
		const entry = window.page.locator('.moment.reaction').first();
		expect(await entry.locator('.note').textContent()).toContain('customer-1001');
	});

	test('and who unsubscribed is shown as that', async () => {
		await window.page
			.locator('.phone')
			.first()
			.getByText('Unsubscribed', { exact: true })
			.waitFor();
		const person = window.page.locator('.person', { hasText: 'customer-1001' });
		await person.getByText('ada@example.com · unsubscribed (-2)').waitFor();
		expect(window.complaints).toEqual([]);
	});

	test('reading a mail in full size shows it in such a frame too', async () => {
		const { page } = window;
		await page.getByRole('button', { name: /^Read in full size/ }).click();
		const dialog = page.getByRole('dialog', { name: 'Subject' });
		await dialog.frameLocator('iframe').getByText('Dear Ada').waitFor();
		expect(await dialog.locator('iframe').getAttribute('sandbox')).toBe('');
		await dialog.getByRole('button', { name: 'Close' }).click();
		expect(await dialog.isVisible()).toBe(false);
	});
});
