import { demoApp } from '../support/emulator/emulator.mts';
import { appPath, useEmulator } from './client.mts';

const client = useEmulator();

const app = `app_id=${demoApp.id}`;
const create = (body: Record<string, unknown>) =>
	client.request('POST', '/templates', { app_id: demoApp.id, name: 'New', ...body });

test('templates are listed by channel and page', async () => {
	const all = await client.request('GET', `/templates?${app}&limit=2`);
	expect(all.body).toMatchObject({ limit: 2, offset: 0, total_count: 3, templates: [{}, {}] });
	const emails = await client.request('GET', `/templates?${app}&channel=email`);
	expect(emails.body).toMatchObject({ total_count: 1, templates: [{ name: 'Welcome (email)' }] });
});

test.each([
	['limit=0', 'Invalid limit, must be within 1 to 50'],
	['limit=51', 'Invalid limit, must be within 1 to 50'],
	['channel=SMS', 'Invalid channel'],
])('a list with %s is rejected', async (query, message) => {
	const response = await client.request('GET', `/templates?${app}&${query}`);
	expect(response).toMatchObject({ status: 400, body: { errors: [message] } });
});

test('a template is created, viewed, updated and deleted', async () => {
	const created = await create({ isSMS: true, contents: { en: 'Hi' } });
	expect(created).toMatchObject({
		status: 200,
		body: { name: 'New', channel: 'SMS', content: { contents: { en: 'Hi' }, headings: null } },
	});
	const path = `/templates/${(created.body as { id: string }).id}?${app}`;
	const changed = await client.request('PATCH', path, { name: 'Newer', contents: { en: 'Ho' } });
	expect(changed).toMatchObject({ status: 200, body: { name: 'Newer' } });
	expect((await client.request('GET', path)).body).toEqual(changed.body);
	expect(await client.request('DELETE', path)).toMatchObject({
		status: 200,
		body: { success: true },
	});
	for (const method of ['GET', 'DELETE'] as const) {
		const gone = await client.request(method, path);
		expect(gone).toMatchObject({ status: 404, body: { errors: ['template not found'] } });
	}
});

test('a template without content is rejected with HTML instead of JSON', async () => {
	const response = await create({});
	expect(response.status).toBe(422);
	expect(response.headers['content-type']).toMatch('text/html');
	expect(response.text).toMatch(/<title>.+<\/title>/);
});

test.each([
	['a blank email', { isEmail: true, email_subject: 'x', email_body: ' ' }, 'can not be blank'],
	['an email without a subject', { isEmail: true, email_body: 'x' }, 'email_subject'],
	['no English', { contents: { de: 'Hallo' } }, 'English'],
	['a long name', { name: 'n'.repeat(129), contents: { en: 'x' } }, '128'],
	['the spelling of messages', { isSms: true, contents: { en: 'x' } }, '`isSms` is not known'],
])('a template with %s is rejected', async (_what, body, message) => {
	const response = await create(body);
	expect(response).toMatchObject({
		status: 400,
		body: { success: false, errors: [expect.stringContaining(message)] },
	});
});

test('segments are listed together with the built-in ones', async () => {
	const { body } = await client.request('GET', `${appPath}/segments`);
	const { segments } = body as { segments: { name: string; read_only: boolean }[] };
	expect(segments.map(({ name }) => name)).toEqual(
		expect.arrayContaining(['Subscribed Users', 'Total Subscriptions', 'Pro Customers']),
	);
	expect(segments.map(({ read_only }) => read_only)).toContain(false);
	const page = await client.request('GET', `${appPath}/segments?limit=1&offset=1`);
	expect(page.body).toMatchObject({ limit: 1, offset: 1, total_count: segments.length });
	expect((await client.request('GET', `${appPath}/segments?limit=301`)).status).toBe(400);
});
