import { emailTo } from './bodies.mts';
import { useEmulator } from './client.mts';

const client = useEmulator();
afterEach(() => client.emulator.setRejectedEmails([]));

const send = (...emails: string[]) =>
	client.request('POST', '/notifications', {
		...emailTo({ email_to: emails }),
		target_channel: undefined,
	});
const delivered = () => client.emulator.app().deliveries.map(({ token }) => token);

test('one rejected address makes the whole message a 400', async () => {
	client.emulator.setRejectedEmails(['bad@example.com']);
	const response = await send('ada@example.com', 'BAD@example.com', 'linus@example.com');
	const errors = ['param `email_to` has an invalid address'];
	expect(response).toMatchObject({ status: 400, body: { errors } });
	expect(delivered()).toEqual([]);
	expect((await send('ada@example.com', 'linus@example.com')).status).toBe(200);
	expect(delivered()).toEqual(['ada@example.com', 'linus@example.com']);
});

test('rejected addresses are set over HTTP, survive a reset and end with null', async () => {
	const emails = ['bad@example.com'];
	await client.request('POST', '/emulator/rejected-emails', { emails });
	client.emulator.reset();
	expect((await send('bad@example.com')).status).toBe(400);
	await client.request('POST', '/emulator/rejected-emails', null);
	expect((await send('bad@example.com')).status).toBe(200);
	const invalid = await client.request('POST', '/emulator/rejected-emails', { emails: 'x' });
	expect(invalid.status).toBe(400);
});
