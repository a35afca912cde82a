import { offenders } from '../support/offenders.ts';
import { sources, testSources, type Source } from '../support/sources.mts';

const home = 'nodes/OneSignal';

/** The floors of `nodes` and `credentials`, from the top. A file imports from its own floor and from those below. */
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
	[/^nodes\/OneSignal\/sendAndWait\//],
	[/^nodes\/OneSignal\/(checks|output|listSearch)\//],
	[/^nodes\/OneSignal\/fields\//],
	[/^nodes\/OneSignal\/properties\//],
	[/^nodes\/OneSignal\/request\//],
	[/^nodes\/OneSignal\/parse\//],
	[/^credentials\//],
];

const withoutExtension = (path: string): string => path.replace(/\.[cm]?[jt]s$/, '');
const floorOf = (path: string): number =>
	floors.findIndex((rooms) => rooms.some((room) => room.test(path)));
const isLocal = (to: string): boolean => /^(nodes|credentials|test)(\/|$)/.test(to);
const resourceOf = (path: string): string | undefined =>
	new RegExp(`^${home}/resources/([^/]+)`).exec(path)?.[1];

/** One import of one file. */
interface Import {
	from: string;
	to: string;
}

const importsOf = ({ path, imports }: Source): Import[] =>
	imports.map((to) => ({ from: withoutExtension(path), to }));
const all = sources.flatMap(importsOf);
const inTests = testSources.flatMap(importsOf);
const nameOf = ({ from, to }: Import): string => `${from} imports ${to}`;

it('every file has a floor', () => {
	const paths = sources.map(({ path }) => withoutExtension(path));
	expect(offenders(paths, String, (path) => floorOf(path) >= 0)).toEqual([]);
});

it('a file imports from its own floor or from below', () => {
	const local = all.filter(({ to }) => isLocal(to));
	expect(offenders(local, nameOf, ({ from, to }) => floorOf(to) >= floorOf(from))).toEqual([]);
});

it('no file imports itself in a circle', () => {
	const graph = new Map<string, string[]>();
	for (const { path, imports } of sources) graph.set(withoutExtension(path), imports);
	const resolve = (to: string): string => (graph.has(to) ? to : `${to}/index`);
	const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
		(graph.get(from) ?? []).map(resolve).some((to) => {
			if (to === goal) return true;
			if (seen.has(to)) return false;
			seen.add(to);
			return reaches(to, goal, seen);
		});
	expect(offenders([...graph.keys()], String, (path) => !reaches(path, path))).toEqual([]);
});

it('only the lists of resources and operations import them', () => {
	const foreign = all.filter(
		({ from, to }) =>
			to.endsWith('.operation') ||
			(resourceOf(to) !== undefined && resourceOf(to) !== resourceOf(from)),
	);
	const isList = ({ from }: Import): boolean => from.endsWith('/index') || from.endsWith('.node');
	expect(offenders(foreign, nameOf, isList)).toEqual([]);
});

it('only packages that n8n has are imported', () => {
	const provided = ['n8n-workflow', 'luxon', 'crypto', 'zod'];
	const packages = all.filter(({ to }) => !isLocal(to));
	expect(offenders(packages, nameOf, ({ to }) => provided.includes(to))).toEqual([]);
});

it('test support imports from no test', () => {
	const imports = inTests.filter(
		({ from, to }) => from.startsWith('test/support/') && to.startsWith('test/'),
	);
	const isSupport = ({ to }: Import): boolean => to.startsWith('test/support/');
	expect(offenders(imports, nameOf, isSupport)).toEqual([]);
});

it('no test file is imported', () => {
	const imports = inTests.filter(({ to }) => to.startsWith('test/'));
	expect(offenders(imports, nameOf, ({ to }) => !to.endsWith('.test'))).toEqual([]);
});
