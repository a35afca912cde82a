import { demoApp } from '../support/emulator/emulator.mts';
import { appPath, useEmulator, userPath } from './client.mts';

const users = ['a', 'b'].map((name) => ({ identity: { external_id: name } }));
const client = useEmulator([{ ...demoApp, users }]);
const path = `${userPath('a')}/inbox`;

interface Page {
	messages: Array<{ id: string; subject: string; is_read: boolean }>;
	last_message_id: string | null;
}

const broadcast = async (subject: string) =>
	await client.request('POST', `${appPath}/inbox`, { name: subject, subjects: { en: subject } });
const page = async (query = '') => (await client.request('GET', `${path}${query}`)).body as Page;
const unread = async (user = 'a') =>
	(await client.request('GET', `${userPath(user)}/inbox/unread_count`)).body;

beforeEach(async () => {
	for (let i = 0; i < 25; i++) await broadcast(`Message ${i}`);
});

describe('the inbox of a user', () => {
	it('has every broadcast, page by page', async () => {
		const first = await page();
		const second = await page(`?last_message_id=${first.last_message_id}`);
		const third = await page(`?last_message_id=${second.last_message_id}`);
		const subjects = [first, second, third].flatMap(({ messages }) => messages);
		expect(subjects.map(({ subject }) => subject)).toEqual(
			Array.from({ length: 25 }, (_, i) => `Message ${i}`),
		);
		expect(third).toEqual({ messages: [], last_message_id: null });
	});

	it('counts what is not read, for this user alone', async () => {
		const { messages } = await page();
		const { status } = await client.request('PATCH', `${path}/${messages[0].id}`, {
			is_read: true,
		});
		expect(status).toBe(204);
		expect([await unread('a'), await unread('b')]).toEqual([{ count: 24 }, { count: 25 }]);
	});

	it('marks one message and all older ones, or all', async () => {
		const { messages } = await page();
		await client.request('PATCH', `${path}?last_message_id=${messages[4].id}`, { is_read: true });
		expect(await unread()).toEqual({ count: 20 });
		await client.request('PATCH', path, { is_read: true });
		expect(await unread()).toEqual({ count: 0 });
	});

	it('does not show what is deleted', async () => {
		await client.request('PATCH', path, { is_deleted: true });
		expect(await page()).toEqual({ messages: [], last_message_id: null });
	});

	it.each([{}, { is_read: 'yes' }, { read: true }, undefined])(
		'rejects what is no mark, without a word: %j',
		async (body) => {
			expect(await client.request('PATCH', path, body)).toMatchObject({ status: 400, body: {} });
		},
	);

	it('rejects a query that is not documented', async () => {
		expect((await client.request('GET', `${path}?limit=5`)).status).toBe(400);
	});

	it('is not found where the user is not', async () => {
		const { status, body } = await client.request('GET', `${userPath('z')}/inbox`);
		expect([status, body]).toEqual([
			404,
			{ errors: [expect.objectContaining({ title: expect.stringContaining('external_id: z') })] },
		]);
	});
});

it.each([
	{},
	{ name: 'x' },
	{ name: 'x', subjects: {} },
	{ name: 'x', subjects: { en: 'x' }, app_id: 'x' },
])('a broadcast without what is required is rejected: %j', async (body) => {
	expect((await client.request('POST', `${appPath}/inbox`, body)).status).toBe(400);
});
