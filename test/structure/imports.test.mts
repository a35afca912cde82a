import { sources } from '../support/sources.mts';

const home = 'nodes/OneSignal';

/** The only rooms that may use n8n's HTTP client: the wire of the API, and that of files. */
const wires = ['http/httpClient', 'download/downloadFile'].map(
	(name) => `${home}/request/${name}.ts`,
);

/** The floors of the house, from the top. A room may import from its own floor and from those below. */
const floors = [
	[/^nodes\/OneSignal\/OneSignal\.node/, /^nodes\/OneSignalTrigger\/OneSignalTrigger\.node/],
	[/^nodes\/OneSignal\/execute$/],
	[
		/^nodes\/OneSignalTrigger\/(fields|testCredential)$/,
		/^nodes\/OneSignalTrigger\/handleWebhook\//,
	],
	[/^nodes\/OneSignalTrigger\/(events|setupSteps|bodyTemplate)$/],
	[/^nodes\/OneSignal\/resources(\/index)?$/],
	[/^nodes\/OneSignal\/resources\/[^/]+(\/index)?$/],
	[/^nodes\/OneSignal\/resources\/[^/]+\/[^/]+\.operation$/],
	[/^nodes\/OneSignal\/resources\/[^/]+\/shared\//],
	[/^nodes\/OneSignal\/(checks|output|listSearch)\//],
	[/^nodes\/OneSignal\/fields\//],
	[/^nodes\/OneSignal\/properties\//],
	[/^nodes\/OneSignal\/request\//],
	[/^nodes\/OneSignal\/parse\//],
	[/^credentials\//],
];

const floorOf = (path: string): number =>
	floors.findIndex((rooms) => rooms.some((room) => room.test(path)));

const inside = (to: string): boolean => /^(nodes|credentials|test)\//.test(to);
const resourceOf = (path: string): string | undefined =>
	new RegExp(`^${home}/resources/([^/]+)`).exec(path)?.[1];

describe.each(sources)('$path', ({ path, text, imports }) => {
	const own = path.replace(/\.ts$/, '');

	it('has a floor of its own', () => {
		expect(floorOf(own)).toBeGreaterThanOrEqual(0);
	});

	it('imports from its own floor or from below', () => {
		const above = imports.filter(inside).filter((to) => floorOf(to) < floorOf(own));
		expect(above).toEqual([]);
	});

	it('imports no other resource and no operation, unless it lists them', () => {
		const foreign = imports.filter(
			(to) => resourceOf(to) !== undefined && resourceOf(to) !== resourceOf(path),
		);
		expect(own.endsWith('.node') || own === `${home}/resources/index` ? [] : foreign).toEqual([]);
		const operations = imports.filter((to) => to.endsWith('.operation'));
		expect(own.endsWith('/index') ? [] : operations).toEqual([]);
	});

	it('takes only packages that n8n has at hand', () => {
		const packages = imports.filter((to) => !inside(to));
		expect(
			packages.filter((to) => !['n8n-workflow', 'luxon', 'crypto', 'zod'].includes(to)),
		).toEqual([]);
	});

	it('touches neither the network nor the environment nor files by itself', () => {
		expect(text).not.toMatch(
			/\bprocess[.[]|\bfetch\(|\brequire\(|\bimport\(|\bXMLHttpRequest\b|\bWebSocket\b|\bglobalThis\b/,
		);
		if (!wires.includes(path)) expect(text).not.toMatch(/\bhelpers\b/);
	});

	it('is short enough to be one idea', () => {
		expect(text.split('\n').length).toBeLessThanOrEqual(200);
	});

	it('leaves visibility by resource and operation to `buildProperties`', () => {
		if (path !== `${home}/properties/buildProperties.ts`)
			expect(text).not.toMatch(/\b(resource|operation): \[/);
	});
});
