import { demoApp, demoOrganizationKey } from '../support/emulator/emulator.mts';
import { appPath, useEmulator, type TestClient } from './client.mts';

const bakery = { id: 'd0f4a2f0-7c1d-4e2b-8a54-6f1f0b1c2d31', key: 'os_v2_app_bakery' };
const template = '0f4a2f0e-7c1d-4e2b-8a54-6f1f0b1c2d31';
const email = (token: string) => ({ type: 'Email' as const, token });
const client = useEmulator([
	{
		...demoApp,
		users: [{ identity: { external_id: 'a' }, subscriptions: [email('a@example.com')] }],
		templates: [{ id: template, name: 'Sale', contents: { en: 'Sale' } }],
	},
	bakery,
]);
let owner: TestClient;
beforeAll(() => {
	owner = client.with({ authorization: `Key ${demoOrganizationKey}` });
});

const segments = `${appPath}/segments`;
const filters = [{ field: 'tag', key: 'plan', relation: '=', value: 'pro' }];
const create = (body: object) =>
	client.request('POST', segments, { name: 'Pro', filters, ...body });

test('a segment is created, viewed, updated and deleted', async () => {
	const created = await create({ description: 'Paying customers' });
	expect(created).toMatchObject({ status: 201, body: { success: true } });
	const path = `${segments}/${(created.body as { id: string }).id}`;
	expect((await client.request('GET', path)).body).toEqual({ subscriber_count: 0 });
	const user = `${appPath}/users/by/external_id/a`;
	await client.request('PATCH', user, { properties: { tags: { plan: 'pro' } } });
	const detail = await client.request('GET', `${path}?include-segment-detail=true`);
	expect(detail.body).toMatchObject({
		subscriber_count: 1,
		payload: { name: 'Pro', filters, source: 'custom', description: 'Paying customers' },
	});
	const changed = await client.request('PATCH', path, { name: 'Paying', description: '' });
	expect(changed.status).toBe(200);
	const after = await client.request('GET', `${path}?include-segment-detail=true`);
	expect(after.body).toMatchObject({ payload: { name: 'Paying', filters, description: '' } });
	expect(await client.request('DELETE', path)).toMatchObject({ status: 200 });
	const gone = await client.request('DELETE', path);
	expect(gone).toMatchObject({ status: 404, body: { success: false } });
});

test('a segment needs filters, a unique name and a unique ID', async () => {
	expect((await create({ filters: [] })).status).toBe(400);
	expect(await create({ id: template })).toMatchObject({ status: 201, body: { id: template } });
	expect(await create({ id: template })).toMatchObject({ status: 409 });
	expect(await create({})).toMatchObject({ status: 400, body: { success: false } });
});

test('apps are listed, viewed, created and updated with the organization key only', async () => {
	expect(await client.request('GET', '/apps')).toMatchObject({ status: 403 });
	expect(await owner.request('GET', '/apps')).toMatchObject({
		body: [{ players: 1 }, { players: 0 }],
	});
	const path = `/apps/${bakery.id}`;
	const config = await owner.request('GET', `${path}?view=config`);
	expect(config.body).not.toHaveProperty('players');
	const { organization_id } = config.body as { organization_id: string };
	const created = await owner.request('POST', '/apps', { name: 'Café', organization_id });
	expect(created).toMatchObject({ status: 200, body: { name: 'Café', players: 0 } });
	expect((await owner.request('GET', '/apps')).body).toHaveLength(3);
	const changed = await owner.request('PUT', path, { site_name: 'Bakery' });
	expect(changed).toMatchObject({ status: 200, body: { site_name: 'Bakery' } });
	const foreign = { name: 'x', organization_id: template };
	expect(await owner.request('POST', '/apps', foreign)).toMatchObject({ status: 403 });
	expect(await owner.request('GET', `/apps/${template}`)).toMatchObject({ status: 404 });
});

test('an app is viewed with its own key too, with its channels, but not with the key of another', async () => {
	const own = await client.request('GET', `/apps/${demoApp.id}`);
	expect(own).toMatchObject({
		status: 200,
		body: {
			id: demoApp.id,
			players: 1,
			channels: {
				push: { enabled: false, platforms: [] },
				email: { enabled: true },
				sms: { enabled: false },
			},
		},
	});
	expect((await owner.request('GET', `/apps/${demoApp.id}`)).body).toEqual(own.body);
	for (const id of [bakery.id, template]) {
		expect(await client.request('GET', `/apps/${id}`)).toMatchObject({ status: 403 });
	}
	expect(await client.request('PUT', `/apps/${demoApp.id}`, {})).toMatchObject({ status: 403 });
});

test('a template is copied to another app with the organization key only', async () => {
	const path = `/templates/${template}/copy_to_app?app_id=${demoApp.id}`;
	const body = { target_app_id: bakery.id };
	expect(await client.request('POST', path, body)).toMatchObject({ status: 403 });
	expect(await owner.request('POST', path, body)).toMatchObject({ body: { success: true } });
	expect(client.emulator.app(bakery.id).templates).toMatchObject([{ name: 'Sale' }]);
	const same = await owner.request('POST', path, { target_app_id: demoApp.id });
	expect(same.status).toBe(400);
});
