import { demoApp } from '../support/emulator/emulator.mts';
import { appPath, useVisitor } from './client.mts';

const visitor = useVisitor();

const app = `app_id=${demoApp.id}`;
const create = (body: Record<string, unknown>) =>
	visitor.ask('POST', '/templates', { app_id: demoApp.id, name: 'New', ...body });

test('templates are listed by channel and page', async () => {
	const all = await visitor.ask('GET', `/templates?${app}&limit=2`);
	expect(all.body).toMatchObject({ limit: 2, offset: 0, total_count: 3, templates: [{}, {}] });
	const mails = await visitor.ask('GET', `/templates?${app}&channel=email`);
	expect(mails.body).toMatchObject({ total_count: 1, templates: [{ name: 'Welcome (email)' }] });
});

test.each([
	['limit=0', 'Invalid limit, must be within 1 to 50'],
	['limit=51', 'Invalid limit, must be within 1 to 50'],
	['channel=SMS', 'Invalid channel'],
])('a list with %s is refused', async (query, sentence) => {
	const reply = await visitor.ask('GET', `/templates?${app}&${query}`);
	expect(reply).toMatchObject({ status: 400, body: { errors: [sentence] } });
});

test('a template is made, viewed, changed and deleted', async () => {
	const made = await create({ isSMS: true, contents: { en: 'Hi' } });
	expect(made).toMatchObject({
		status: 200,
		body: { name: 'New', channel: 'SMS', content: { contents: { en: 'Hi' }, headings: null } },
	});
	const path = `/templates/${(made.body as { id: string }).id}?${app}`;
	const changed = await visitor.ask('PATCH', path, { name: 'Newer', contents: { en: 'Ho' } });
	expect(changed).toMatchObject({ status: 200, body: { name: 'Newer' } });
	expect((await visitor.ask('GET', path)).body).toEqual(changed.body);
	expect(await visitor.ask('DELETE', path)).toMatchObject({ status: 200, body: { success: true } });
	for (const method of ['GET', 'DELETE'] as const) {
		const gone = await visitor.ask(method, path);
		expect(gone).toMatchObject({ status: 404, body: { errors: ['template not found'] } });
	}
});

test('a template without content is refused with a page instead of JSON', async () => {
	const reply = await create({});
	expect(reply.status).toBe(422);
	expect(reply.headers['content-type']).toMatch('text/html');
	expect(reply.text).toMatch(/<title>.+<\/title>/);
});

test.each([
	['a blank mail', { isEmail: true, email_subject: 'x', email_body: ' ' }, 'can not be blank'],
	['a mail without subject', { isEmail: true, email_body: 'x' }, 'email_subject'],
	['no English', { contents: { de: 'Hallo' } }, 'English'],
	['a long name', { name: 'n'.repeat(129), contents: { en: 'x' } }, '128'],
	['the spelling of messages', { isSms: true, contents: { en: 'x' } }, '`isSms` is not known'],
])('a template with %s is refused', async (_what, body, sentence) => {
	const reply = await create(body);
	expect(reply).toMatchObject({
		status: 400,
		body: { success: false, errors: [expect.stringContaining(sentence)] },
	});
});

test('segments are listed with the built-in ones', async () => {
	const { body } = await visitor.ask('GET', `${appPath}/segments`);
	const { segments } = body as { segments: { name: string; read_only: boolean }[] };
	expect(segments.map(({ name }) => name)).toEqual(
		expect.arrayContaining(['Subscribed Users', 'Total Subscriptions', 'Pro Customers']),
	);
	expect(segments.map(({ read_only }) => read_only)).toContain(false);
	const page = await visitor.ask('GET', `${appPath}/segments?limit=1&offset=1`);
	expect(page.body).toMatchObject({ limit: 1, offset: 1, total_count: segments.length });
	expect((await visitor.ask('GET', `${appPath}/segments?limit=301`)).status).toBe(400);
});
