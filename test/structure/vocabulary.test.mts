import { readdirSync } from 'node:fs';
import { offenders } from '../support/offenders.ts';
import { sources, testSources, type Source } from '../support/sources.mts';

/** Words that only this project used for something that has a standard name; the name is on the right. */
const privateWords: Record<string, string> = {
	door: 'request handler',
	lane: 'bucket, rate-limit key',
	lanes: 'buckets',
	passenger: 'batch entry',
	passengers: 'batch entries',
	vehicle: 'batch strategy',
	patience: 'timeout, retry limits',
	patient: 'with more retries',
	impatient: 'without retries',
	silence: 'transport error',
	weather: 'faults',
	books: 'snapshot, state',
	desk: 'admin API',
	deed: 'reaction',
	deeds: 'reactions',
	wish: 'option, setting',
	wishes: 'options, settings',
	wished: 'wanted',
	hostile: 'fuzz, malformed',
	slips: 'leaks',
	leash: 'kill with parent',
	crowd: 'volume',
	manners: 'settings, behavior',
	contestant: 'scenario',
	contestants: 'scenarios',
	races: 'benchmarks',
	provoke: 'run case',
	flaws: 'broken rules',
	hearsay: 'reported',
	knock: 'request',
	breath: 'yield',
	sojourn: 'stay',
	whoever: 'name the subject',
	whatever: 'name the subject',
	whom: 'name the recipient',
	nobody: 'no recipient, no one',
	somebody: 'a person, a user',
	anybody: 'anyone',
	everybody: 'everyone',
};

/** Rooms whose words are still being replaced, by path; the list ends empty. */
const roomsInProgress = [
	'credentials/',
	'nodes/',
	'test/credentials/',
	'test/emulator/',
	'test/structure/knownOffenders.ts',
	'test/support/emulator/',
	'test/listSearch/',
	'test/n8n/triggerBurst.test.mts',
	'test/operations/',
	'test/release/',
	'test/request/',
	'test/structure/knownOffenders.ts',
	'test/trigger/',
	// this file lists them
	'test/structure/vocabulary.test.mts',
];

/** The words of a text, those that names are made of included. */
const wordsIn = (text: string): Set<string> =>
	new Set((text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase()));

const isInProgress = ({ path }: Pick<Source, 'path'>): boolean =>
	roomsInProgress.some((room) => path.startsWith(room));

it('no name, comment or title uses a word that only this project knew', () => {
	const files = [...sources, ...testSources].filter((file) => !isInProgress(file));
	const uses = files.flatMap(({ path, text }) =>
		[...wordsIn(`${path} ${text}`)].map((word) => ({ path, word })),
	);
	const found = offenders(
		uses,
		({ path, word }) => `${path}: "${word}", say ${privateWords[word]}`,
		({ word }) => !Object.hasOwn(privateWords, word),
	);
	expect(found).toEqual([]);
});

it('excepts no room that is gone', () => {
	const paths = ['nodes', 'credentials', 'test'].flatMap((folder) =>
		readdirSync(folder, { recursive: true }).map((file) => `${folder}/${String(file)}`),
	);
	const exists = (room: string): boolean => paths.some((path) => path.startsWith(room));
	expect(offenders(roomsInProgress, String, exists)).toEqual([]);
});
