import { bodyTemplate } from '../../nodes/OneSignalTrigger/bodyTemplate';
import { simplifyEvent } from '../../nodes/OneSignalTrigger/handleWebhook/simplifyEvent';
import { isExact, isIdentifier, names, only, render } from './forgedTexts.mts';

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
		expect(simplifyEvent(event as Parameters<typeof simplifyEvent>[0])).toMatchObject({
			externalId: 'Ada "the" Great", "',
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
