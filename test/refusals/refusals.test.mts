import { useRecordingServer } from '../support/recordingServer.mts';
import { cases } from './cases.mts';
import { verdictOn, wrongCredentials } from './credentials.mts';
import { coveredElsewhere } from './coveredElsewhere.ts';
import { brokenMessageRules } from './messageRules.mts';
import { runCase } from './runCase.mts';
import { sentences, type Sentence } from './sentences.mts';

const server = useRecordingServer();
const seen: string[] = [];

describe('a person can read what is wrong', () => {
	it.each(cases)('with $resource $operation when $when', async (one) => {
		const refused = await runCase(one, server);
		seen.push(refused.message, refused.description);
		expect(refused.message).not.toBe('');
		expect(brokenMessageRules(refused)).toEqual([]);
	});

	it.each(wrongCredentials)('with the credential $type when $when', async (one) => {
		const verdict = await verdictOn(one);
		seen.push(verdict);
		expect(brokenMessageRules({ message: 'Refused', description: verdict })).toEqual([]);
	});
});

const isElsewhere = ({ path, words }: Sentence) =>
	coveredElsewhere.some(([place, some]) => path.startsWith(place) && some.test(words));

it('covers every error message of the sources', () => {
	const unseen = sentences
		.filter((each) => !isElsewhere(each))
		.filter(({ pattern }) => !seen.some((text) => pattern.test(text)));
	expect(unseen.map(({ path, words }) => `${path}: ${words}`)).toEqual([]);
});

it.each(coveredElsewhere)('finds in %s what it excepts', (place, some) => {
	const excepted = sentences.filter(
		({ path, words }) => path.startsWith(place) && some.test(words),
	);
	expect(excepted).not.toEqual([]);
});
