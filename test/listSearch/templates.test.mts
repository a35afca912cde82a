import { searchTemplates } from '../../nodes/OneSignal/listSearch/templates';
import { openDropdown } from '../support/engine/dropdown.mts';
import { app } from '../support/fixtureIds.ts';
import { credentialFor } from '../support/runExample.mts';
import { useWire, type Reply } from '../support/recordingServer.mts';

const wire = useWire();

const page = (...names: string[]): Reply => ({
	body: { templates: names.map((name) => ({ id: `id of ${name}`, name })) },
});
const fullPage = (name: string): Reply => page(...Array.from({ length: 50 }, () => name));

const search = async (
	replies: Reply[],
	filter?: string,
	token?: string,
	operation = 'sendPush',
) => {
	wire.replies.splice(0, Infinity, ...replies);
	const parameters = { resource: 'message', operation };
	const dropdown = openDropdown(parameters, credentialFor(wire.url));
	return await searchTemplates.call(dropdown, filter, token);
};

it.each([
	['sendPush', '&channel=push'],
	['sendEmail', '&channel=email'],
	['sendSms', '&channel=sms'],
	['get', ''],
])('lists the templates that fit %s', async (operation, channel) => {
	const { results } = await search([page('Welcome')], '', undefined, operation);
	expect(results).toEqual([{ name: 'Welcome', value: 'id of Welcome' }]);
	expect(wire.arrived[0].path).toBe(`/templates?app_id=${app}${channel}&limit=50&offset=0`);
	expect(wire.arrived[0].headers['onesignal-usage']).toBe('Acme | Partner Integration');
});

it('gives the next page on', async () => {
	const first = await search([fullPage('Sale')]);
	expect(first.results).toHaveLength(50);
	const second = await search([page('Last')], '', first.paginationToken);
	expect(wire.arrived[1].path).toContain('offset=50');
	expect(second).toEqual({ results: [{ name: 'Last', value: 'id of Last' }] });
});

it('goes on to the page where the searched name is, whatever its case', async () => {
	const { results } = await search([fullPage('Sale'), page('Welcome back')], 'WELCOME');
	expect(results).toEqual([{ name: 'Welcome back', value: 'id of Welcome back' }]);
});

it('says so when there are none', async () => {
	expect(await search([page()])).toEqual({ results: [] });
});

it('shows the words of OneSignal when it refuses', async () => {
	await expect(search([{ status: 403, body: { errors: ['Not on your plan'] } }])).rejects.toThrow(
		'OneSignal does not allow this: Not on your plan',
	);
});
