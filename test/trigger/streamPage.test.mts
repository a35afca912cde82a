import { emailTo, pushTo } from '../emulator/bodies.mts';
import { startClient } from '../emulator/client.mts';
import { describeInBrowser, launchBrowser } from '../support/browser.mts';
import { demoApp } from '../support/emulator/emulator.mts';
import { startRecordingServer } from '../support/recordingServer.mts';

describeInBrowser('the page of the emulator', () => {
	test('lets a person click a push and bounce a mail, and shows the stream hearing of it', async () => {
		const [client, server] = [await startClient(), await startRecordingServer()];
		const browser = await launchBrowser();
		const body = '{"kind":"{{ event.kind }}"}';
		const events: [string, string] = ['message.push.clicked', 'message.email.bounced'];
		client.emulator.streams.create({ app_id: demoApp.id, url: server.url, body, events });
		await client.request('POST', '/notifications', pushTo('customer-1001'));
		const ada = { include_aliases: { external_id: ['customer-1001'] } };
		await client.request('POST', '/notifications', emailTo(ada));
		const page = await browser.newPage();
		await page.goto(client.emulator.url);
		const told = (kind: string) => page.locator('#timeline').getByText(kind).waitFor();
		await page.getByLabel('Event stream').check({ force: true });
		await page.locator('.phone').getByRole('button', { name: 'Click' }).press('Enter');
		await told('message.push.clicked');
		await client.emulator.streams.whenIdle();
		await page.locator('.email').getByRole('button', { name: 'Bounce' }).click();
		await told('message.email.bounced');
		await client.emulator.streams.whenIdle();
		await page.locator('.person').getByText('ada@example.com · unsubscribed').waitFor();
		expect(server.requests.map((one) => one.body)).toEqual(events.map((kind) => ({ kind })));
		await browser.close();
		await Promise.all([client.emulator.close(), server.close()]);
	});
});
