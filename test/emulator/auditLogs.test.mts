import { demoOrganizationKey } from '../support/emulator/emulator.mts';
import { organization } from '../support/fixtureIds.ts';
import { useEmulator } from './client.mts';

const client = useEmulator();
const path = `/organizations/${organization}/audit_logs`;
const asOrganization = () => client.with({ authorization: `Key ${demoOrganizationKey}` });
const since = () => new Date(Date.now() - 60_000).toISOString();

interface Page {
	audit_logs: Array<{ action: string; targets: Array<{ name: string }> }>;
	has_more: boolean;
	next_cursor?: string;
}

const list = async (query: string) => {
	const { status, body } = await asOrganization().request('GET', `${path}?${query}`);
	return { status, page: body as Page };
};
const listed = async (query: string) => (await list(`start_time=${since()}&${query}`)).page;

beforeEach(async () => {
	for (const name of ['One', 'Two', 'Three']) {
		await asOrganization().request('POST', '/apps', { name, organization_id: organization });
	}
});

describe('audit logs', () => {
	it('say what was done to apps, oldest first and page by page', async () => {
		const first = await listed('limit=2');
		expect(first).toMatchObject({ has_more: true, next_cursor: expect.any(String) });
		const { page: second } = await list(`limit=2&cursor=${first.next_cursor}`);
		expect(second).toEqual({ audit_logs: [expect.anything()], has_more: false });
		const names = [...first.audit_logs, ...second.audit_logs].map(({ targets }) => targets[0].name);
		expect(names).toEqual(['One', 'Two', 'Three']);
	});

	it('are filtered by one or several values', async () => {
		expect((await listed('actions=app.updated')).audit_logs).toEqual([]);
		expect((await listed('actions=app.updated&actions=app.created')).audit_logs).toHaveLength(3);
		expect((await listed('target_types=app&ip_addresses=1.2.3.4')).audit_logs).toEqual([]);
	});

	it.each([
		'',
		'start_time=yesterday',
		'start_time=2026-01-01T00:00:00Z',
		`start_time=${since()}&end_time=2026-03-01T00:00:00Z`,
		`start_time=${since()}&kind=x`,
		`start_time=${since()}&app_ids=x`,
		`start_time=${since()}&${Array.from({ length: 11 }, (_, i) => `target_types=t${i}`).join('&')}`,
	])('reject what OneSignal does not accept: %s', async (query) => {
		expect(await list(query)).toEqual({ status: 400, page: {} });
	});

	it('are those of the organization of the key alone', async () => {
		const query = `start_time=${since()}`;
		const other = `/organizations/${organization.replace('0', '1')}/audit_logs?${query}`;
		expect(await asOrganization().request('GET', other)).toMatchObject({ status: 403, body: {} });
		expect((await client.request('GET', `${path}?${query}`)).status).toBe(403);
	});
});
