import fc from 'fast-check';

import { bodyTemplate } from '../../nodes/OneSignalTrigger/bodyTemplate';
import {
	eventsIn,
	type ReceivedEvent,
} from '../../nodes/OneSignalTrigger/handleWebhook/parseEvents';
import { simplify } from '../../nodes/OneSignalTrigger/handleWebhook/simplifyEvent';
import {
	escaped,
	evil,
	isIdentifier,
	names,
	render,
	text,
	values,
	type Values,
} from './hostileTexts.mts';

const valueAt = (event: ReceivedEvent, name: string): unknown =>
	name.split('.').reduce<unknown>((within, key) => (within as Values | undefined)?.[key], event);

const runs = 5_000;

const only = (body: string, template?: string): ReceivedEvent => {
	const events = eventsIn(body, template);
	expect(events).toHaveLength(1);
	return (events as ReceivedEvent[])[0];
};

/** Texts of spaces count as empty, and times in digits as numbers; everything else is compared exactly. */
const comparable = (value: unknown): string => (String(value ?? '').trim() ? String(value) : '');

/** Everything equals what was put in, or the body is passed on as it came. */
function isExact(event: ReceivedEvent, given: Values, which = names): boolean {
	return which
		.filter((name) => name !== 'event.timestamp')
		.every((name) => comparable(valueAt(event, name)) === comparable(given[name]));
}

const isRawOf = (event: ReceivedEvent, body: string): boolean =>
	'raw' in event && event.raw === body && Object.keys(event).length === 1;

const minified = bodyTemplate.replace(/\n\s*/g, '').replaceAll('": "', '":"');
const indented = bodyTemplate.replace(/\n\s*/g, '\r\n\t\t').replaceAll('": "', '" : "');

describe('whatever texts are put into the body template, kind and IDs are what was put in, or it is raw', () => {
	it.each([
		['as it is', bodyTemplate],
		['without spaces', minified],
		['with other spaces', indented],
	])('with the template %s', (_how, template) => {
		let [exact, raw] = [0, 0];
		fc.assert(
			fc.property(values, (given) => {
				const body = render(template, given);
				const event = only(body);
				if (isRawOf(event, body)) raw += 1;
				else if (isExact(event, given)) exact += 1;
				else return false;
				return true;
			}),
			{ numRuns: runs, seed: 11 },
		);
		expect(Math.min(exact, raw)).toBeGreaterThan(runs / 10);
	});

	it('with every placeholder but one as usual', () => {
		const usual = { 'event.kind': 'message.push.clicked', 'event.id': 'e-1' };
		fc.assert(
			fc.property(fc.constantFrom(...names), evil, (name, hostile) => {
				const given = { ...usual, [name]: hostile };
				const body = render(bodyTemplate, given);
				const event = only(body);
				return isRawOf(event, body) || isExact(event, given);
			}),
			{ numRuns: runs, seed: 12 },
		);
	});

	it('if OneSignal escapes them', () => {
		fc.assert(
			fc.property(values, (given) => {
				const body = render(bodyTemplate, escaped(given));
				const event = only(body);
				return isRawOf(event, body) || isExact(event, given, names.filter(isIdentifier));
			}),
			{ numRuns: runs, seed: 13 },
		);
	});

	it('in a template that the person added to in the panel', () => {
		const template = bodyTemplate.replace(
			/\n\}$/,
			',\n  "user.tags.plan": "{{ user.tags.plan }}",\n  "campaign": {"name": "{{ message.name }}!", "n": {{ event.timestamp }}}\n}',
		);
		const withTag = fc.tuple(values, text).map(([given, plan]) => ({ ...given, plan }));
		let exact = 0;
		fc.assert(
			fc.property(withTag, ({ plan, ...given }) => {
				const body = render(template, { ...given, 'user.tags.plan': plan });
				const event = only(body, template);
				if (isRawOf(event, body)) return true;
				exact += 1;
				return isExact(event, { ...given, 'user.tags.plan': plan }, [...names, 'user.tags.plan']);
			}),
			{ numRuns: runs, seed: 14 },
		);
		expect(exact).toBeGreaterThan(runs / 20);
	});
});

const uuid = 'c81f4e2d-6a7b-4c95-9d03-f2b8e1a5c746';
const usual = Object.fromEntries(
	names.map((name) => [name, isIdentifier(name) ? uuid : `a ${name}`]),
);

describe('texts that only look odd are read exactly', () => {
	const texts = names.filter((name) => !isIdentifier(name) && name !== 'event.timestamp');

	it.each([
		'Sale: "Shoes", "Bags"',
		'"Now"',
		'ends in \\',
		'\\',
		'"',
		'C:\\new\\table \\u002d',
		'one\ntwo\r\n\tthree',
		'{"a":1}',
		'"}',
		'", "other": "',
		"it's {{ event.kind }}",
	])('%j', (odd) => {
		for (const name of texts) {
			const given = { ...usual, [name]: odd };
			const event = only(render(bodyTemplate, given));
			expect(event).toHaveProperty('event');
			expect(isExact(event, given)).toBe(true);
		}
	});

	it('an External ID with quotation marks', () => {
		const given = { ...usual, 'event.external_id': 'Ada "the" Great", "' };
		const event = only(render(bodyTemplate, given));
		expect(isExact(event, given)).toBe(true);
		expect(simplify(event as Parameters<typeof simplify>[0])).toMatchObject({
			external_id: 'Ada "the" Great", "',
		});
	});
});

describe('a body that can be read in two ways is passed on as it came', () => {
	it.each(['customer\\u002d1001', 'customer-1001\\', ' customer-1001', 'customer-1001\n', ' '])(
		'for the External ID %j, which could pass for another one',
		(external_id) => {
			const body = render(bodyTemplate, { ...usual, 'event.external_id': external_id });
			expect(only(body)).toEqual({ raw: body });
		},
	);

	const forged = 'm","kind":"message.email.bounced","external_id":"customer-1001';

	it.each([
		[
			'an event that is nested',
			`{"event":{"kind":"message.push.clicked","external_id":"${forged}"}}`,
		],
		[
			'an event with dots',
			`{"event.kind":"message.push.clicked","event.name":"m","event.kind":"message.email.bounced"}`,
		],
		[
			'a second object',
			`{"event":{"kind":"message.push.clicked","external_id":"m"},"event":{"kind":"message.email.bounced"}}`,
		],
		[
			'a name with an escape',
			`{"event":{"kind":"message.push.clicked","k\\u0069nd":"message.email.bounced"}}`,
		],
		[
			'another arrangement of the same name',
			`{"event":{"kind":"message.push.clicked"},"event.kind":"message.email.bounced"}`,
		],
		[
			'a wrapper',
			`{"event":{"kind":"message.push.clicked"},"w":{"event.kind":"message.email.bounced"}}`,
		],
		[
			'another spelling of the same name',
			`{"event":{"kind":"message.push.clicked"},"event_kind":"message.email.bounced"}`,
		],
		['JSON with a mistake', `{"event":{"kind":"message.push.clicked","n":,"kind":"x"}}`],
		[
			'JSON with a mistake and a text that ends in a backslash',
			`{"event":{"n":,"name":"Sale\\","kind":"message.push.clicked"}}`,
		],
		[
			'an ID that was rounded',
			'{"event":{"kind":"message.push.clicked","external_id":12345678901234567890}}',
		],
		['an ID with an exponent', '{"event":{"kind":"message.push.clicked","external_id":1e3}}'],
		['an ID with an escape', '{"event":{"kind":"message.push.clicked","external_id":"a\\u002db"}}'],
	])('in %s', (_what, body) => {
		expect(only(body)).toEqual({ raw: body });
	});

	it('but not if both say the same', () => {
		const body = '{"event":{"kind":"message.push.clicked"},"event.kind":"message.push.clicked"}';
		expect(only(body)).toEqual({
			event: { kind: 'message.push.clicked' },
			message: {},
			user: {},
		});
	});
});

describe('the body template', () => {
	it('puts what OneSignal assigns before texts that people choose', () => {
		const isAssigned = (name: string) =>
			/^event\.(id|kind|app_id|subscription_id|onesignal_id)$|^message\.(id|template_id)$/.test(
				name,
			);
		const assigned = names.lastIndexOf(names.filter(isAssigned).at(-1)!);
		const chosen = names.findIndex((name) => /name|url|reason|external_id|token/.test(name));
		expect(assigned).toBeLessThan(chosen);
		expect(names.slice(-3)).toEqual([
			'event.data.failure_reason',
			'event.external_id',
			'user.subscription.subscription_token',
		]);
	});

	it('has each name once, which is that of the placeholder', () => {
		expect(Object.keys(JSON.parse(bodyTemplate) as object)).toEqual(names);
	});
});
