import fc from 'fast-check';

import { liquidIn } from '../../nodes/OneSignal/parse/liquid';
import { splitExpression } from '../../nodes/OneSignal/parse/splitExpression';
import { growsTooFast } from './growth.mts';
import { hardTexts } from './hardInputs.mts';

const openings = ['', '{{', '{{ user.', '{{ a | ', "{{ '", '{{ $json.', '\\{{', '{{ user.a + user'];

describe('the time to look for Liquid grows no faster than the text', () => {
	it.each(openings)('after "%s"', (opening) => {
		for (const [, input] of hardTexts) {
			const look = (text: unknown) => liquidIn(`=${opening}${String(text)}`);
			expect(growsTooFast(look, input)).toBe(false);
			expect(growsTooFast(look, (size) => String(input(size)).replaceAll(' ', opening))).toBe(
				false,
			);
		}
	});
});

it('takes an expression apart without a loss', () => {
	const pieces = fc.constantFrom('{{', '}}', '\\', '{', '}', "'", 'a', ' ', '$json.a', '\n');
	fc.assert(
		fc.property(fc.array(pieces, { maxLength: 20 }), (given) => {
			const raw = `=${given.join('')}`;
			const { texts, code } = splitExpression(raw);
			const joined = texts.reduce((all, text, i) => `${all}{{${code[i - 1]}}}${text}`);
			expect(texts).toHaveLength(code.length + 1);
			// The last braces may be missing, and n8n takes the code to the end.
			expect([raw.slice(1), `${raw.slice(1)}}}`]).toContain(joined);
		}),
		{ seed: 1842, numRuns: 2_000 },
	);
});
