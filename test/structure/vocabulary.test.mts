import { offenders } from '../support/offenders.ts';
import { sources, testSources } from '../support/sources.mts';

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
	rehearse: 'dry run',
	rehearsed: 'of a dry run',
	rehearsal: 'dry run',
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

/** What OneSignal says word for word, this file's own list aside. */
const quoted = 'tags you wish to send this notification to';
const listing = 'test/structure/vocabulary.test.mts';

/** The words of a text, those that names are made of included. */
const wordsIn = (text: string): Set<string> =>
	new Set((text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase()));

it('no name, comment or title uses a word that only this project knew', () => {
	const files = [...sources, ...testSources].filter(({ path }) => path !== listing);
	const uses = files.flatMap(({ path, text }) =>
		[...wordsIn(`${path} ${text.replaceAll(quoted, '')}`)].map((word) => ({ path, word })),
	);
	const found = offenders(
		uses,
		({ path, word }) => `${path}: "${word}", say ${privateWords[word]}`,
		({ word }) => !Object.hasOwn(privateWords, word),
	);
	expect(found).toEqual([]);
});
