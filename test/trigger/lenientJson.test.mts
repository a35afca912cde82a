import { readJson } from '../../nodes/OneSignalTrigger/handleWebhook/lenientJson';

describe('JSON that a template has broken is read', () => {
	it.each([
		[
			'a text has quotation marks in it',
			'{"name":"The "big" sale","id":"1"}',
			{ name: 'The "big" sale', id: '1' },
		],
		['a text begins and ends with one', '{"name":""Now"","id":"1"}', { name: '"Now"', id: '1' }],
		[
			'a quotation mark stands before a comma',
			'{"name":"Say "hi", then go","id":"1"}',
			{ name: 'Say "hi", then go', id: '1' },
		],
		['a text has a line break in it', '{"name":"one\ntwo"}', { name: 'one\ntwo' }],
		['a number is missing', '{"a": ,"b":}', { a: null, b: null }],
		[
			'quotes were forgotten',
			'{"kind": message.push.clicked, "n": 12, "on": true}',
			{ kind: 'message.push.clicked', n: 12, on: true },
		],
		[
			'it is written in single quotes',
			"{'en':'It's here','de':'Da'}",
			{ en: "It's here", de: 'Da' },
		],
		['there is one comma too many', '{"a":[1,2,],"b":{},}', { a: [1, 2], b: {} }],
		['escapes are in it', '{"a":"\\"x\\" \\u00e4\\n","b": }', { a: '"x" ä\n', b: null }],
		[
			'escapes stand for signs that are not seen',
			'{"a":"\\b\\f\\r\\t","b": }',
			{ a: '\b\f\r\t', b: null },
		],
		['escapes are written in capitals', '{"a":"\\u00C9mile","b": }', { a: 'Émile', b: null }],
		[
			'it is nested',
			'{"event":{"id":"1","name":"a "b" c"},"list":[{"x":"y "z""}]}',
			{ event: { id: '1', name: 'a "b" c' }, list: [{ x: 'y "z"' }] },
		],
	])('when %s', (_what, text, value) => {
		expect(readJson(text)).toEqual(value);
	});
});

describe('a text is not taken for a value', () => {
	it.each([
		'hello',
		'<html></html>',
		'',
		'{',
		'{"a"',
		'{"a":"b',
		'{"a":1} and more',
		'{a:1}',
		'[1,2',
		'{"a":1]',
		'[}',
		'\u0000\u0001',
	])('%j', (text) => {
		expect(readJson(text)).toBeUndefined();
	});

	it('when it is nested too deep, as JSON or nearly', () => {
		expect(readJson(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toBeUndefined();
		expect(readJson(`${'{"a":'.repeat(100_000)}`)).toBeUndefined();
	});
});
