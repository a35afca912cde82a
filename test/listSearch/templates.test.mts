import { searchTemplates } from '../../nodes/OneSignal/listSearch/templates';
import { openDropdown } from '../support/engine/dropdown.mts';
import { app } from '../support/fixtureIds.ts';
import { credentialFor } from '../support/testCredential.mts';
import { useRecordingServer, type StubResponse } from '../support/recordingServer.mts';

const server = useRecordingServer();

const page = (...names: string[]): StubResponse => ({
	body: { templates: names.map((name) => ({ id: `id of ${name}`, name })) },
});
const fullPage = (name: string): StubResponse => page(...Array.from({ length: 50 }, () => name));

const search = async (
	replies: StubResponse[],
	filter?: string,
	token?: string,
	operation = 'sendPush',
) => {
	server.responses.splice(0, Infinity, ...replies);
	const parameters = { resource: 'message', operation };
	const dropdown = openDropdown(parameters, credentialFor(server.url));
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
	expect(server.requests[0].path).toBe(`/templates?app_id=${app}${channel}&limit=50&offset=0`);
	expect(server.requests[0].headers['onesignal-usage']).toBe('Acme | Partner Integration');
});

it('gives the next page on', async () => {
	const first = await search([fullPage('Sale')]);
	expect(first.results).toHaveLength(50);
	const second = await search([page('Last')], '', first.paginationToken);
	expect(server.requests[1].path).toContain('offset=50');
	expect(second).toEqual({ results: [{ name: 'Last', value: 'id of Last' }] });
});

it('goes on to the page where the searched name is, in upper or lower case', async () => {
	const { results } = await search([fullPage('Sale'), page('Welcome back')], 'WELCOME');
	expect(results).toEqual([{ name: 'Welcome back', value: 'id of Welcome back' }]);
});

it('says so when there are none', async () => {
	expect(await search([page()])).toEqual({ results: [] });
});

it('shows the words of OneSignal when it refuses', async () => {
	await expect(search([{ status: 403, body: { errors: ['Not on your plan'] } }])).rejects.toThrow(
		"OneSignal doesn't allow this: Not on your plan",
	);
});
