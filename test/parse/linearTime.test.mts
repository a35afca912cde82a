import { nestedName } from '../../nodes/OneSignal/properties/mapping/names';
import { growsTooFast, type Input } from './growth.mts';
import { hardTexts, hardTextsForPatterns, hardValues } from './hardInputs.mts';
import { outcomeOf, parsers } from './parsers.mts';
import { patterns } from './patterns.mts';

const { stackTraceLimit } = Error;
beforeAll(() => {
	// n8n reads the stack of every refusal, which costs more than all the rest.
	Error.stackTraceLimit = 0;
});
afterAll(() => {
	Error.stackTraceLimit = stackTraceLimit;
});

/** The first of the inputs that takes too long; each of them may take very long. */
const tooSlow = (run: (value: unknown) => unknown, inputs: Array<[string, Input]>) =>
	inputs.find(([, input]) => growsTooFast(run, input))?.[0];

describe('the time of a parser grows no faster than its input', () => {
	it.each(parsers)('$name ($path)', (parser) => {
		expect(outcomeOf(parser, 'a')).not.toBeInstanceOf(Function);
		const inputs = [...hardTexts, ...hardValues];
		expect(tooSlow((value) => outcomeOf(parser, value), inputs)).toBeUndefined();
	});
});

it('the time to read the name of a mapped entry grows no faster than the name', () => {
	expect(tooSlow((name) => nestedName(String(name)), hardTexts)).toBeUndefined();
});

describe('the time of a regular expression grows no faster than its input', () => {
	it.each(patterns)('$pattern ($path)', ({ pattern }) => {
		// A sticky pattern looks at one place only, and the text is never split by it.
		const run = (text: unknown) =>
			pattern.sticky
				? pattern.test(String(text))
				: String(text).replace(pattern, '').split(pattern);
		expect(tooSlow(run, hardTextsForPatterns)).toBeUndefined();
	});
});
