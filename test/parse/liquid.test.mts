import fc from 'fast-check';

import { liquidIn } from '../../nodes/OneSignal/parse/liquid';
import { splitExpression } from '../../nodes/OneSignal/parse/splitExpression';
import { growsTooFast } from './growth.mts';
import { hardTexts } from './hardInputs.mts';

const openings = [
	...['', '{{', '{{ user.', '{{ a | ', "{{ '", '{{ $json.', '\\{{', '{{ user.a + user'],
	...['{{ `', '{{ `${', '{{ /', '{{ /[', '{{ (/', '{{ /*', '{{ //', '{{ user.a user'],
];

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

const roots = 'user subscription message app org template journey custom_data notification'.split(
	' ',
);

/** Code of n8n's that mentions a name of Liquid's without reading from it. */
const mentions = [
	'$json.NAME.name',
	'$json["NAME"].name',
	'$json?.NAME?.name',
	'$json\n  .NAME.name',
	'$json.\n  NAME.name',
	"$('NAME').item.json.NAME.name",
	"'NAME.name is ' + $json.name",
	'"it\\"s NAME.name" + $json.name',
	'`NAME.name: ${$json.NAME.name}, NAME["x"]`',
	'`${$json.users.map(each => `NAME.name: ${each}, \\` NAME.x`)}, NAME.name`',
	'`{ ${ { a: { b: 1 } }.a.b } NAME.name`',
	"$json.text.replace(/NAME.name/g, 'x')",
	"$json.text.replace(/[/'] NAME.name/, '')",
	"$json.text.replace(/'/g, '').split('NAME.name')",
	"$json.text.replace(/[\"`]/g, '') + 'NAME.name'",
	'/NAME.name/.test($json.text)',
	'(() => { return /NAME.name/.test($json.text) })()',
	'$json.count / 2 + "/ NAME.name"',
	'/* NAME.name */ $json.name',
	"/* don't */ 'NAME.name' + $json.name",
	'$json.name // NAME.name',
	"// isn't NAME.name\n$json.name + 'NAME.name'",
	'$json.users.map(NAME => NAME.name)',
	'$json.users.map((NAME, i) => `${NAME.name} ${i}`)',
	'$json.users.map(({ NAME }) => NAME.name)',
	'(() => { const NAME = $json.NAME; return NAME.name })()',
	'(() => { const { NAME } = $json; return NAME["name"] })()',
	'JSON.stringify({ NAME: $json.NAME })',
	"/*n8n-auto-generated-fromAI-override*/ $fromAI('NAME', `The NAME.name, it's`, 'string')",
];

describe.each(mentions)('%s is code of n8n', (mention) => {
	it.each(roots)('with %s', (root) => {
		expect(liquidIn(`=Hi {{ ${mention.replaceAll('NAME', root)} }}!`)).toBeUndefined();
	});
});

it('finds what is read from a name of Liquid in all other code', () => {
	for (const root of roots) {
		for (const code of [
			`'a' + ${root}.name`,
			`/* a */ ${root}.name`,
			`$json.a / ${root}.name / 2`,
			`\`a \${${root}.name}\``,
			`/'/.test("'") + ${root}.name`,
		]) {
			expect(liquidIn(`={{ ${code} }}`)?.kind).toBe('name');
		}
	}
});

it('takes nothing in a string, a comment or a regular expression for code', () => {
	const words = fc.constantFrom('user.name', 'app["x"]', "'", '"', '`', '/', '${', '{', ' ', '\\');
	fc.assert(
		fc.property(fc.array(words, { maxLength: 12 }), (given) => {
			const text = given.join('');
			const escaped = text.replace(/[\\'"`/{[$]/g, '\\$&').replaceAll('}', '');
			for (const code of [`'${escaped}'`, `"${escaped}"`, `\`${escaped}\``, `/a${escaped}/g`]) {
				expect(liquidIn(`={{ $json.name + ${code} + $json.name }}`)).toBeUndefined();
			}
		}),
		{ seed: 1842, numRuns: 1_000 },
	);
});
