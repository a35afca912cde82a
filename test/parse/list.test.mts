import fc from 'fast-check';

import { asId, asUuid } from '../../nodes/OneSignal/parse/id';
import { asList, asOptionalList, asRequiredList } from '../../nodes/OneSignal/parse/list';
import { asUrl } from '../../nodes/OneSignal/parse/url';
import { parseWith, refusalOf } from './parseWith.mts';

const asIds = asRequiredList(asId);

it.each([
	['a', ['a']],
	['a, b\nc,,', ['a', 'b', 'c']],
	['a, a', ['a']],
	['"1,234", 5', ['1,234', '5']],
	['say "hi", b', ['say "hi"', 'b']],
	['"a, b', ['"a', 'b']],
	['["1,234", 5]', ['1,234', '5']],
	['[a]', ['[a]']],
	[
		['1,234', 5],
		['1,234', '5'],
	],
	[42, ['42']],
])('reads %j as %j', (value, list) => {
	expect(parseWith(asIds, value)).toEqual(list);
});

describe('with an expression', () => {
	const path = 'options.ids';
	const typed = (ids: unknown) => ({ parameters: { options: { ids: ids as string } }, path });

	it.each([
		['={{ $json.id }}', '1842', ['1842']],
		['={{ $json.id }}', 'a\nb', ['a', 'b']],
		['={{ $json.id }}', '"1,234"', ['1,234']],
		['={{ $json.id }}', '["1,234"]', ['1,234']],
		['={{ $json.a }}, {{ $json.b }}', '1, 2', ['1', '2']],
		['=a,{{ $json.b }}', 'a,2', ['a', '2']],
		['1,234', '1,234', ['1', '234']],
	])('%s reads %j as %j', (raw, value, list) => {
		expect(parseWith(asIds, value, typed(raw))).toEqual(list);
	});

	it.each([
		['={{ $json.id }}', '1,234'],
		['={{ $json.a }}, {{ $json.b }}', '1,234, 5'],
		['={{ [1, 2].join(",") }}', '1,2'],
		['={{ $json.id }}', 'a,b\nc'],
	])('%s refuses %j, since a comma may be part of a value', (raw, value) => {
		expect(refusalOf(asIds, value, typed(raw))).toMatch(/^'Field' is ambiguous: .*\nUse a list/);
	});

	it('refuses the same where all the options are one expression', () => {
		const within = { parameters: { options: '={{ $json.options }}' }, path };
		expect(refusalOf(asIds, 'a,b', within)).toMatch(/^'Field' is ambiguous/);
	});

	it('splits what can have no comma', () => {
		const [a, b] = ['0b1e7c1a-5d3f-4c8e-9a52-7c4d1f6e8a90', '123e4567-e89b-42d3-a456-426614174000'];
		const raw = typed('={{ $json.ids }}');
		expect(parseWith(asRequiredList(asUuid), `${a}, ${b}`, raw)).toEqual([a, b]);
	});

	it('takes any one text for one value, or refuses it', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1 }), (text) => {
				let list: string[] = [];
				try {
					list = parseWith(asList(), text, typed('={{ $json.id }}'));
				} catch {
					return;
				}
				expect(list.length).toBeLessThanOrEqual(Math.max(1, text.split('\n').length));
			}),
			{ examples: [['a,b'], ['"a,b"'], ['"a",b'], [',']] },
		);
	});
});

it('refuses more values than a request can carry, of any kind of list', () => {
	const many = Array.from({ length: 20_001 }, (_, i) => `user-${i}`);
	expect(refusalOf(asIds, many)).toContain(
		'contains 20001 values, but OneSignal accepts at most 20000',
	);
	expect(refusalOf(asOptionalList(), many)).toContain('contains 20001 values');
});

it.each(['', ' ', ',', [], null])('knows %j for empty', (value) => {
	expect(parseWith(asOptionalList(asId), value)).toBeUndefined();
	expect(refusalOf(asIds, value)).toMatch(/^'Field' is empty .*\nEnter one value/);
});

it.each([[['a', null]], [['']], [[undefined, 'a']]])(
	'refuses %j, which has lost a value',
	(value) => {
		expect(refusalOf(asIds, value)).toMatch(/^'Field' is empty/);
	},
);

it('separates URLs only before the next one', () => {
	const urls = ['https://a.example/w=1,h=2/a.jpg', 'https://b.example/?u=https://c.example'];
	expect(parseWith(asOptionalList(asUrl), `${urls[0]}, ${urls[1]} ,`)).toEqual(urls);
	expect(parseWith(asOptionalList(asUrl), urls.join('\n'))).toEqual(urls);
});
