import type { IDataObject } from 'n8n-workflow';
import { eventsIn } from '../../nodes/OneSignalTrigger/handleWebhook/parseEvents';

const eventsOf = (body: unknown) =>
	eventsIn(typeof body === 'string' ? body : JSON.stringify(body));

/** The sample of OneSignal's documentation: dotted keys inside two wrappers. */
const documented = {
	'Event Data': {
		'event.kind': 'message.push.clicked',
		'event.id': '7f1e9a52-0d4c-4c3e-9a52-7c4d1f6e8a90',
		'event.timestamp': '1708559115',
		'event.datetime': '2024-02-21T23:45:15.228Z',
		'event.external_id': 'u1',
		'event.data.page_name': '',
		'event.data.failure_reason': '',
	},
	'Message Data': {
		'message.id': 'c81f4e2d-6a7b-4c95-9d03-f2b8e1a5c746',
		'message.title': "{'en':'Spring sale','de':'Ostern'}",
		template_id: 't1',
		'message.template_id': 't1',
	},
};

const event = {
	kind: 'message.push.clicked',
	id: '7f1e9a52-0d4c-4c3e-9a52-7c4d1f6e8a90',
	timestamp: 1708559115,
	datetime: '2024-02-21T23:45:15.228Z',
	external_id: 'u1',
	data: { page_name: '', failure_reason: '' },
};
const message = {
	id: 'c81f4e2d-6a7b-4c95-9d03-f2b8e1a5c746',
	title: { en: 'Spring sale', de: 'Ostern' },
	template_id: 't1',
};

it.each([
	['a text', 'Spring', { value: 'Spring' }],
	['nothing', '', {}],
	['an object as text', "{'page':'home'}", { page: 'home' }],
])('data of an event that is %s becomes an object', (_what, data, object) => {
	const [read] = eventsOf({ event: { kind: 'message.push.clicked', data } }) as IDataObject[];
	expect(read.event).toMatchObject({ data: object });
});

describe('a body is read the same', () => {
	it('when it is nested', () => {
		expect(eventsOf({ event, message })).toEqual([{ event, message, user: {} }]);
	});

	it('when it has dotted keys inside a wrapper for each part', () => {
		const rest = { 'Message Data': { template_id: 't1' } };
		expect(eventsOf(documented)).toEqual([{ ...rest, event, message, user: {} }]);
	});

	it('when it has dotted keys at the top', () => {
		const flat = { ...documented['Event Data'], ...documented['Message Data'] };
		expect(eventsOf(flat)).toEqual([{ template_id: 't1', event, message, user: {} }]);
	});

	it('when everything stands in one wrapper', () => {
		expect(eventsOf({ data: { event, message } })).toEqual([{ event, message, user: {} }]);
	});

	it('when nested and dotted keys are mixed', () => {
		const mixed = { event: { ...event, data: undefined, 'data.page_name': '' }, message };
		const [one] = eventsOf({ ...mixed, 'event.data.failure_reason': '' });
		expect(one).toEqual({ event, message, user: {} });
	});

	it.each([
		['a list', [{ event }, { event }]],
		['a list inside an object', { events: [{ event }, { event }] }],
	])('when it is %s, once for each entry', (_shape, body) => {
		expect(eventsOf(body)).toEqual(Array(2).fill({ event, message: {}, user: {} }));
	});
});

describe('a value is understood', () => {
	const one = (body: unknown) => eventsOf(body)[0];

	it('when a number comes as text, or text as a number', () => {
		const body = { event: { timestamp: '1708559115', external_id: 1842 } };
		expect(one(body)).toMatchObject({ event: { timestamp: 1708559115, external_id: '1842' } });
	});

	it('when it is blank', () => {
		const blank = { kind: null, id: '', timestamp: '', external_id: ' ' };
		expect(one({ event: blank, message: { id: null } })).toEqual({
			event: { kind: '', id: '', timestamp: '', external_id: '' },
			message: { id: '' },
			user: {},
		});
	});

	it('when the tags of the user come as an object, as JSON, or in single quotes', () => {
		const expected = { user: { tags: { plan: 'pro', city: 'Köln' } } };
		expect(one({ user: { tags: { plan: 'pro', city: 'Köln' } } })).toMatchObject(expected);
		expect(one({ 'user.tags': '{"plan":"pro","city":"Köln"}' })).toMatchObject(expected);
		expect(one({ 'user.tags': "{'plan':'pro','city':'Köln'}" })).toMatchObject(expected);
	});

	it('when it only looks like an object', () => {
		expect(one({ message: { title: '{not one}' } })).toMatchObject({
			message: { title: '{not one}' },
		});
	});
});

describe('nothing is lost', () => {
	it('when the template has keys of its own', () => {
		const body = { event, message, campaign: 'spring', nested: { deep: [1, 'two', null] } };
		expect(eventsOf(body)).toEqual([{ ...body, user: {} }]);
	});

	it('when OneSignal adds fields and kinds', () => {
		const tomorrow = { kind: 'message.push.dismissed', mood: 'good' };
		expect(eventsOf({ event: tomorrow })).toEqual([{ event: tomorrow, message: {}, user: {} }]);
	});

	it('when a key says "error", which n8n would take for its own', () => {
		expect(eventsOf({ event, error: 'none' })).toEqual([
			{ errorDetails: 'none', event, message: {}, user: {} },
		]);
	});

	it('when a part is text, or a name is too long to be a path', () => {
		expect(eventsOf({ event: 'clicked', 'event.a.b.c.d.e.f': 1 })).toEqual([
			{ event: { value: 'clicked', 'a.b.c.d.e.f': 1 }, message: {}, user: {} },
		]);
	});

	it.each([
		['is no object', 'hello', 'hello'],
		['is a number', 42, '42'],
		['is empty', '', ''],
		['has an id that cannot be one', { event: { id: { a: 1 } } }, '{"event":{"id":{"a":1}}}'],
		[
			'is nested deeper than any event',
			`${'['.repeat(50)}${']'.repeat(50)}`,
			`${'['.repeat(50)}${']'.repeat(50)}`,
		],
	])('when a body %s: it goes on as it came', (_what, body, raw) => {
		expect(eventsOf(body)).toEqual([{ raw }]);
	});

	it('when one entry of a list is no event', () => {
		expect(eventsOf([{ event }, 'oops'])).toEqual([
			{ event, message: {}, user: {} },
			{ raw: 'oops' },
		]);
	});
});

describe('names that reach into other objects are dropped', () => {
	it.each([
		['at the top', '{"__proto__":{"polluted":1},"event":{"kind":"k"}}'],
		['inside a part', '{"event":{"kind":"k","__proto__":{"polluted":1}}}'],
		['in a dotted key', '{"event":{"kind":"k"},"event.__proto__.polluted":1}'],
		[
			'in a dotted key of a wrapper',
			'{"w":{"event.kind":"k","event.constructor.prototype.polluted":1}}',
		],
		['in single quotes', '{"event":{"kind":"k"},"user.tags":"{\'__proto__\':{\'polluted\':1}}"}'],
		['in a text that is no JSON', '{"event":{"kind":"k","__proto__":{"polluted":1},"x":}}'],
	])('%s', (_where, body) => {
		const [one] = eventsOf(body);
		expect(one).toMatchObject({ event: { kind: 'k' } });
		expect(JSON.stringify(one)).not.toContain('polluted');
		expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
	});
});

it('refuses more events in one body than anyone sends', () => {
	expect(eventsOf(Array(1_000).fill({ event }))).toHaveLength(1_000);
	expect(eventsOf(Array(1_001).fill({ event }))).toBe('too many');
});
