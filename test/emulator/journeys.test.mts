import { demoApp } from '../support/emulator/emulator.mts';
import { appPath, useEmulator } from './client.mts';

const id = 'e47a2d9c-5b83-4f16-a7d0-1c8f6b3e9a75';
const client = useEmulator([
	{ ...demoApp, journeys: [{ id, name: 'Welcome', description: 'Hi' }] },
]);
const path = `${appPath}/journeys/${id}`;

const setState = async (state: string, further = {}) =>
	await client.request('PATCH', path, { state, ...further });
const inAnHour = () => ({ start_at: new Date(Date.now() + 3_600_000).toISOString() });

describe('a journey', () => {
	it('starts, and stops for good', async () => {
		expect((await setState('active')).body).toMatchObject({
			state: 'active',
			started_at: expect.any(String),
		});
		expect((await setState('archived')).body).toMatchObject({
			state: 'archived',
			archived_at: expect.any(String),
		});
		for (const state of ['active', 'draft', 'scheduled']) {
			expect((await setState(state, { schedule: inAnHour() })).status).toBe(422);
		}
	});

	it('is scheduled with a time, and taken back', async () => {
		expect((await setState('scheduled')).status).toBe(422);
		expect((await setState('scheduled', { schedule: inAnHour() })).status).toBe(200);
		expect((await setState('draft')).body).toMatchObject({ state: 'draft' });
	});

	it.each([
		{ state: 'paused' },
		{ state: 'processing' },
		{},
		{ id: 'x' },
		{ name: 'x'.repeat(301) },
		{ schedule: { start_at: new Date(Date.now() + 60_000).toISOString() } },
	])('rejects what OneSignal does not accept: %j', async (body) => {
		expect((await client.request('PATCH', path, body)).status).toBe(400);
	});

	it('rejects a change that is based on an older state', async () => {
		const { body } = await client.request('GET', path);
		const guard = { concurrency_key: (body as { concurrency_key: string }).concurrency_key };
		expect((await setState('active', guard)).status).toBe(200);
		expect((await setState('archived', guard)).status).toBe(409);
	});

	it('may be told its state twice', async () => {
		await setState('active');
		expect((await setState('active')).status).toBe(200);
	});

	it('is copied into a draft without a schedule', async () => {
		await setState('scheduled', { schedule: inAnHour() });
		const { status, body } = await client.request('POST', `${path}/duplicate`);
		expect(status).toBe(201);
		expect(body).toMatchObject({
			name: 'Welcome (Copy)',
			description: 'Hi',
			state: 'draft',
			schedule: null,
		});
		const { body: list } = await client.request('GET', `${appPath}/journeys`);
		expect((list as { journeys: unknown[] }).journeys).toHaveLength(2);
	});

	it('is copied with other texts, but not with what the server controls', async () => {
		const copy = async (overrides: object) =>
			await client.request('POST', `${path}/duplicate`, { overrides });
		expect((await copy({ name: 'New' })).body).toMatchObject({ name: 'New', description: 'Hi' });
		expect((await copy({ state: 'active' })).status).toBe(400);
	});

	it('is deleted', async () => {
		expect((await client.request('DELETE', path)).body).toEqual({ success: true });
		expect((await client.request('DELETE', path)).status).toBe(404);
		expect((await client.request('GET', path)).status).toBe(404);
	});
});
