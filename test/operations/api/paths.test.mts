import type { INodeParameters } from 'n8n-workflow';

import { app } from '../../support/fixtureIds.ts';
import { useRecordingServer } from '../../support/recordingServer.mts';
import { runExample } from '../../support/runExample.mts';

const server = useRecordingServer({ body: { id: 'one', segments: [] } });
/** A host that no request may reach. */
const elsewhere = useRecordingServer({ body: { id: 'two' } });

const call = async (given: INodeParameters, item = {}) =>
	await runExample('api', 'call', { given, item }, server.url);

/** What a host can be written as, wherever a client might take it for one. */
const hosts = (host: string): string[] => [
	...['//', '///', '////', '/\\', '\\\\', '\\/', '/\\/', '\t//', '//\t', '/ /', './/', '/.//'].map(
		(start) => `${start}${host}`,
	),
	...['http:', 'https:', 'HTTP:', 'http:/', 'http://', 'https://', 'https:///', 'http:\\\\'].map(
		(start) => `${start}${host}/apps`,
	),
	...['ftp://', 'file://', 'javascript:', 'data:', 'view-source:http://', 'x://'].map(
		(start) => `${start}${host}`,
	),
	...['@', ':@', 'user:key@', '/@', '/apps@', '.', '#@', '?@', ':80@', '\\@', '%40'].map(
		(start) => `${start}${host}//`,
	),
];

const climbs = ['..', '.', '%2e%2e', '%2E.', '.%2e', '%2e', '%252e%252e', '%25252e%25252e'];
const climbing = climbs.flatMap((climb) => [
	climb,
	`/${climb}`,
	`/${climb}/apps`,
	`/apps/${climb}/notifications`,
	`/apps/${climb}${climb}/../x`,
	`/apps/{app_id}/${climb}`,
	`/apps/a%2f${climb}`,
	`/apps/${climb}%2fnotifications`,
	`/apps/${climb}%5cnotifications`,
	`/apps/${climb}%252fnotifications`,
]);

const strange = [
	...[
		'',
		' ',
		'/',
		'//',
		'/apps/',
		'/apps//segments',
		'/apps?x=1',
		'/apps#x',
		'/a;b?c',
		'/apps\\x',
	],
	...['/apps\n/x', '/apps\r\nHost: x', '/apps\u0000', '/apps%00', '/apps%0d%0aHost:x', '/apps%5cx'],
	...[
		'/apps/{app_id',
		'/apps/{appId}',
		'/apps/{{app_id}}',
		'/{app_id}x',
		'/apps/$[app_id]',
		'/a b',
	],
	...[
		'/apps/\u2025/x',
		'/apps/．．/x',
		'/apps／x',
		'/apps/%',
		'/apps/%4',
		'/apps/%zz',
		'/apps/%ff',
	],
	...[
		'/apps/\ud800',
		'/apps/\u202e',
		'/apps/<x>',
		'/apps/"x"',
		'/apps/`x`',
		'/apps/^x',
		'/apps/x|y',
	],
	`/${'a'.repeat(2_001)}`,
];

describe('a path that is no path below OneSignal’s API', () => {
	it.each([...new Set([...hosts('evil.example'), ...climbing, ...strange])])(
		'is refused before anything is sent: %j',
		async (path) => {
			const { error } = await call({ path: '={{ $json.path }}' }, { path });
			expect(error?.message).toMatch(/^'Path' (isn't a path|is empty|is \d+ characters|contains)/);
			expect(server.requests).toEqual([]);
		},
	);

	it('reaches no other server, in no spelling of its address', async () => {
		const { host } = new URL(elsewhere.url);
		for (const path of hosts(host)) await call({ path: '={{ $json.path }}' }, { path });
		expect(elsewhere.requests).toEqual([]);
		expect(server.requests).toEqual([]);
	});
});

describe('a path below OneSignal’s API', () => {
	it.each([
		['/apps/{app_id}/segments', `/apps/${app}/segments`],
		['  /apps/x  ', '/apps/x'],
		['/apps/{app_id}/copies/{app_id}', `/apps/${app}/copies/${app}`],
		// One spelling for each endpoint.
		['/%6eotifications/%31', '/notifications/1'],
		['/api/v1/apps/x', '/apps/x'],
		['/v1/apps/{app_id}/users', `/apps/${app}/users`],
		['/%61pi/%761/apps/x', '/apps/x'],
		['/api/v1', '/api/v1'],
		['/apps/v1/api', '/apps/v1/api'],
		['/apps/a%2fb/%c3%a9', '/apps/a%2Fb/%C3%A9'],
		['/apps/a%40b', '/apps/a%40b'],
		['/apps/100%25', '/apps/100%25'],
		['/apps/...', '/apps/...'],
		['/apps/.a', '/apps/.a'],
		['/apps/evil.example:80', '/apps/evil.example:80'],
		["/apps/a~b_c-d!$&'()*+,;=:", "/apps/a~b_c-d!$&'()*+,;=:"],
		['/http:', '/http:'],
	])('is sent there: %s', async (path, sent) => {
		const { error } = await call({ path: '={{ $json.path }}' }, { path });
		expect(error).toBeUndefined();
		expect(server.requests.map((request) => request.path)).toEqual([sent]);
		expect(server.requests[0].headers['onesignal-usage']).toBe('Acme | Partner Integration');
	});

	it('leaves a query where it is', async () => {
		const parameter = [{ name: 'a/../b', value: '//evil.example/?x#y@z\\' }];
		await call({ path: '/apps/x', queryParameters: { parameter } });
		const [{ path }] = server.requests;
		const url = new URL(path, server.url);
		expect(url.origin).toBe(new URL(server.url).origin);
		expect(url.pathname).toBe('/apps/x');
		expect([...url.searchParams]).toEqual(parameter.map(({ name, value }) => [name, value]));
	});
});
