import { demoApp, demoOrganizationKey } from '../support/emulator/emulator.mts';
import { appPath, useVisitor, type Visitor } from './client.mts';

const bakery = { id: 'd0f4a2f0-7c1d-4e2b-8a54-6f1f0b1c2d31', key: 'os_v2_app_bakery' };
const template = '0f4a2f0e-7c1d-4e2b-8a54-6f1f0b1c2d31';
const email = (token: string) => ({ type: 'Email' as const, token });
const visitor = useVisitor([
	{
		...demoApp,
		users: [{ identity: { external_id: 'a' }, subscriptions: [email('a@example.com')] }],
		templates: [{ id: template, name: 'Sale', contents: { en: 'Sale' } }],
	},
	bakery,
]);
let owner: Visitor;
beforeAll(() => {
	owner = visitor.with({ authorization: `Key ${demoOrganizationKey}` });
});

const segments = `${appPath}/segments`;
const filters = [{ field: 'tag', key: 'plan', relation: '=', value: 'pro' }];
const make = (body: object) => visitor.ask('POST', segments, { name: 'Pro', filters, ...body });

test('a segment is made, viewed, changed and deleted', async () => {
	const made = await make({ description: 'Those who pay' });
	expect(made).toMatchObject({ status: 201, body: { success: true } });
	const path = `${segments}/${(made.body as { id: string }).id}`;
	expect((await visitor.ask('GET', path)).body).toEqual({ subscriber_count: 0 });
	const user = `${appPath}/users/by/external_id/a`;
	await visitor.ask('PATCH', user, { properties: { tags: { plan: 'pro' } } });
	const detail = await visitor.ask('GET', `${path}?include-segment-detail=true`);
	expect(detail.body).toMatchObject({
		subscriber_count: 1,
		payload: { name: 'Pro', filters, source: 'custom', description: 'Those who pay' },
	});
	const changed = await visitor.ask('PATCH', path, { name: 'Paying', description: '' });
	expect(changed.status).toBe(200);
	const after = await visitor.ask('GET', `${path}?include-segment-detail=true`);
	expect(after.body).toMatchObject({ payload: { name: 'Paying', filters, description: '' } });
	expect(await visitor.ask('DELETE', path)).toMatchObject({ status: 200 });
	const gone = await visitor.ask('DELETE', path);
	expect(gone).toMatchObject({ status: 404, body: { success: false } });
});

test('a segment needs filters, a free name and a free ID', async () => {
	expect((await make({ filters: [] })).status).toBe(400);
	expect(await make({ id: template })).toMatchObject({ status: 201, body: { id: template } });
	expect(await make({ id: template })).toMatchObject({ status: 409 });
	expect(await make({})).toMatchObject({ status: 400, body: { success: false } });
});

test('apps are listed, viewed, made and changed by the organization alone', async () => {
	expect(await visitor.ask('GET', '/apps')).toMatchObject({ status: 403 });
	expect(await owner.ask('GET', '/apps')).toMatchObject({ body: [{ players: 1 }, { players: 0 }] });
	const path = `/apps/${bakery.id}`;
	const config = await owner.ask('GET', `${path}?view=config`);
	expect(config.body).not.toHaveProperty('players');
	const { organization_id } = config.body as { organization_id: string };
	const made = await owner.ask('POST', '/apps', { name: 'Café', organization_id });
	expect(made).toMatchObject({ status: 200, body: { name: 'Café', players: 0 } });
	expect((await owner.ask('GET', '/apps')).body).toHaveLength(3);
	const changed = await owner.ask('PUT', path, { site_name: 'Bakery' });
	expect(changed).toMatchObject({ status: 200, body: { site_name: 'Bakery' } });
	const foreign = { name: 'x', organization_id: template };
	expect(await owner.ask('POST', '/apps', foreign)).toMatchObject({ status: 403 });
	expect(await owner.ask('GET', `/apps/${template}`)).toMatchObject({ status: 404 });
});

test('a template is copied to another app, by the organization alone', async () => {
	const path = `/templates/${template}/copy_to_app?app_id=${demoApp.id}`;
	const body = { target_app_id: bakery.id };
	expect(await visitor.ask('POST', path, body)).toMatchObject({ status: 403 });
	expect(await owner.ask('POST', path, body)).toMatchObject({ body: { success: true } });
	expect(visitor.emulator.app(bakery.id).templates).toMatchObject([{ name: 'Sale' }]);
	const same = await owner.ask('POST', path, { target_app_id: demoApp.id });
	expect(same.status).toBe(400);
});
