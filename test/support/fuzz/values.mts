import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** An object in an object in an object. */
const deep = (depth: number): unknown => {
	let object: unknown = 'bottom';
	for (let i = 0; i < depth; i++) object = { inner: object };
	return object;
};

/**
 * Texts that have surprised programs before, by what they pretend to be. None says what only a slip
 * would write, such as "undefined": that is looked for afterwards.
 */
const surprises = [
	...['', ' ', '\t\n', '\0', '\u2028', '\uFEFFbom', '\u202Eright', 'e\u0301', '\r\nX-Other: 1'],
	...'null None nil N/A 0 -1 true TRUE yes =1+1 {{1}} {app_id} $& a.b.c . .. ../.. %2e%2e%2f'.split(
		' ',
	),
	...'__proto__ constructor prototype toString hasOwnProperty __proto__.polluted'.split(' '),
	...'a/b?c=d#e a,b,,c , | \uD83D cut\uDE00off <script>alert(1)</script> " \' OR 1=1--'.split(' '),
	...'{"a":"\\ud83d"} {"__proto__":{"polluted":1}} {"a": [1, [[1],[2]] [null] [{"a":1}] {} []'.split(
		' ',
	),
	...'1e999 0x10 1_000 ١٢٣ 2026-02-30 2026-12-24T18:00 99999999999999 9:00AM #ff0000 de'.split(' '),
	...'ada@example.com a@b.c,d@e.f +15551234567 +1(555)123-4567 os__click.count'.split(' '),
	'123e4567-e89b-42d3-a456-426614174000',
	...['💥'.repeat(40), 'x'.repeat(129), 'x'.repeat(5000), 'ß'.repeat(3000), 'a,'.repeat(300)],
	'{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000),
];

const texts = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.uint16Array({ maxLength: 10 }).map((codes) => String.fromCharCode(...codes)),
	fc.constantFrom(...surprises),
);

const numbers = fc.oneof(
	fc.integer(),
	fc.double(),
	fc.bigInt(),
	fc.constantFrom(0, -0, NaN, Infinity, -Infinity, 1e21, 1e-7, 5e-324, 2 ** 53, Number.MAX_VALUE),
);

const moments = fc.oneof(
	fc.date({ noInvalidDate: false }),
	fc.date({ noInvalidDate: true }).map((date) => DateTime.fromJSDate(date)),
	fc.constant(DateTime.invalid('not a day')),
);

const objects = fc.oneof(
	fc.object(),
	fc.dictionary(texts, fc.oneof(texts, numbers, fc.jsonValue()), { maxKeys: 4 }),
	fc
		.constantFrom(
			() => ({}),
			() =>
				JSON.parse('{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":1}}}'),
			() => ({ toString: 'not a function', toJSON: 1, length: 3 }),
			() => Object.assign(Object.create(null) as object, { bare: 1 }),
			() => ({ __rl: true, mode: 'id', value: { __rl: true, value: null } }),
			() => ({ big: 1n, half: '\uD83D', none: undefined, nan: NaN }),
			() => Buffer.from([0xff, 0x00, 0x80]),
			() => new Uint8Array(3),
			() => new Map([['a', 1]]),
			() => new Error('not for you'),
			() => deep(50),
			() => deep(1_000),
		)
		.map((make) => make() as object),
);

const lists = fc.oneof(
	fc.array(fc.oneof(texts, numbers, fc.constantFrom(null, undefined)), { maxLength: 5 }),
	fc.array(fc.oneof(objects, moments, fc.array(texts)), { maxLength: 3 }),
	fc.constantFrom([[]], [[[['a']]]], Array(3), Array<string>(30).fill('a')),
);

const others = fc.constantFrom(null, undefined, true, false);

/** What an expression may return, of any type. */
const anything = fc.oneof(texts, numbers, others, moments, objects, lists);

const choices = ({ options = [] }: INodeProperties) =>
	fc.constantFrom('', ...(options as INodePropertyOptions[]).map(({ value }) => value));

const ofType: Partial<
	Record<INodeProperties['type'], (field: INodeProperties) => fc.Arbitrary<unknown>>
> = {
	string: () => texts,
	number: () => numbers,
	boolean: () => fc.boolean(),
	dateTime: () =>
		fc.oneof(
			moments,
			fc.date({ noInvalidDate: true }).map((date) => date.toJSON()),
		),
	json: () =>
		fc.oneof(
			objects,
			fc.jsonValue().map((value) => JSON.stringify(value)),
		),
	options: choices,
	multiOptions: (field) => fc.array(fc.oneof(choices(field), texts), { maxLength: 3 }),
};

/** Values for a field: half of them of its type, half of them anything. */
export const valuesFor = (field: INodeProperties): fc.Arbitrary<unknown> =>
	fc.oneof(ofType[field.type]?.(field) ?? texts, anything);
