import { useRecordingServer } from '../support/recordingServer.mts';
import { cases } from './cases.mts';
import { verdictOn, wrongCredentials } from './credentials.mts';
import { elsewhere } from './coveredElsewhere.ts';
import { flawsIn } from './messageRules.mts';
import { provoke } from './runCase.mts';
import { sentences, type Sentence } from './sentences.mts';

const server = useRecordingServer();
const spoken: string[] = [];

describe('a person can read what is wrong', () => {
	it.each(cases)('with $resource $operation when $when', async (one) => {
		const refused = await provoke(one, server);
		spoken.push(refused.message, refused.description);
		expect(refused.message).not.toBe('');
		expect(flawsIn(refused)).toEqual([]);
	});

	it.each(wrongCredentials)('with the credential $type when $when', async (one) => {
		const verdict = await verdictOn(one);
		spoken.push(verdict);
		expect(flawsIn({ message: 'Refused', description: verdict })).toEqual([]);
	});
});

const isElsewhere = ({ path, words }: Sentence) =>
	elsewhere.some(([place, some]) => path.startsWith(place) && some.test(words));

it('leaves no refusal of the sources unspoken', () => {
	const unspoken = sentences
		.filter((each) => !isElsewhere(each))
		.filter(({ pattern }) => !spoken.some((text) => pattern.test(text)));
	expect(unspoken.map(({ path, words }) => `${path}: ${words}`)).toEqual([]);
});

it.each(elsewhere)('finds in %s what it excepts', (place, some) => {
	const excepted = sentences.filter(
		({ path, words }) => path.startsWith(place) && some.test(words),
	);
	expect(excepted).not.toEqual([]);
});
