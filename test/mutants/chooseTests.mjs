import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/**
 * Tests to run one after the other, until one fails.
 * @typedef {object} Tests
 * @property {string[]} selection arguments of Jest
 * @property {string} [operation] the only one whose examples are run, or a resource, for all of its operations
 * @property {number} minutes what takes longer never ends
 */

/** What tests the tests, looks at the package from outside, or needs a real n8n. */
const elsewhere = [
	...[
		'n8n',
		'memory',
		'bench',
		'release',
		'partner',
		'commands',
		'mutants',
		'emulator',
		'contract',
	],
].map((name) => `/test/${name}/`);

/** What reads how the code is written, not what it does. */
const ofSources = ['exports', 'imports', 'sourceRules', 'vocabulary'].map(
	(name) => `/test/structure/${name}.test.mts`,
);

/** What takes minutes. */
const slow = [
	...['stories/atVolume', 'stories/combinedRetry', 'stories/histories', 'stories/exactlyOnce'],
	...['stories/deliveryMixtures', 'stories/shippedRateLimits', 'request/http/statusSweep'],
	...['operations/badInput', 'trigger/linear'],
].map((name) => `/test/${name}.test.mts`);

/** These try every operation and every field, and notice most. */
const broad = ['operations', 'structure', 'refusals', 'schemas'].map((name) => `/test/${name}/`);

/** @param {string[]} paths */
const except = (...paths) => ['--testPathIgnorePatterns', ...paths];

/** @type {Tests[]} */
export const quickTests = [
	{ selection: [...broad, ...except(...ofSources, ...slow)], minutes: 20 },
	{ selection: except(...elsewhere, ...slow, ...broad), minutes: 20 },
];

/** @type {Tests} */
const slowTests = { selection: slow, minutes: 60 };

const testFiles = readdirSync('test', { recursive: true })
	.map((file) => `/test/${String(file).replaceAll('\\', '/')}`)
	.filter(
		(file) =>
			file.endsWith('.test.mts') && ![...elsewhere, ...slow].some((path) => file.startsWith(path)),
	);

/**
 * The folder in which the tests of a source file lie.
 * @param {string} file
 */
const testFolderOf = (file) =>
	file.startsWith('nodes/OneSignalTrigger/')
		? '/test/trigger'
		: dirname(file).replace(/^(nodes\/OneSignal)?\/?/, '/test/');

/**
 * The tests that have the name of a source file, or lie where its tests do.
 * @param {string} file
 * @returns {Tests[]}
 */
function namesakesOf(file) {
	const folder = testFolderOf(file);
	const name = `${basename(file, '.ts')}.test.mts`;
	const selection = testFiles.filter((test) => dirname(test) === folder || basename(test) === name);
	return selection.length > 0 ? [{ selection, minutes: 5 }] : [];
}

/**
 * The examples of an operation, or of every operation that shares a file.
 * @param {string} file
 * @returns {Tests[]}
 */
function examplesOf(file) {
	const [, resource, verb] = /\/resources\/(\w+)\/(?:(\w+)\.operation)?/.exec(file) ?? [];
	if (!resource) return [];
	const operation = verb ? `${resource} ${verb}` : resource;
	return [{ selection: ['test/operations/engine.test.mts'], operation, minutes: 5 }];
}

/**
 * The tests for a mutant of a file, in stages: those that are about this file, those that notice most, and the others.
 * @param {boolean} withSlow
 * @returns {Array<(file: string) => Tests[]>}
 */
export const stagesOfTests = (withSlow) => [
	(file) => [...examplesOf(file), ...namesakesOf(file)],
	...[...quickTests, ...(withSlow ? [slowTests] : [])].map((tests) => () => [tests]),
];
