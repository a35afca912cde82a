import { assignments, waysToMap } from '../../support/assignments';
import { app } from '../../support/fixtureIds';
import { anyIdempotencyKey, examplesOf, type Example } from '../../support/examples';

const path = `/apps/${app}/custom_events`;

/** Tracks a purchase with these properties. */
const tracked = (properties: object): Pick<Example, 'sends' | 'answer' | 'shows'> => ({
	sends: {
		method: 'POST',
		path,
		body: {
			events: [
				{
					external_id: 'customer-1842',
					name: 'purchase',
					properties,
					idempotency_key: anyIdempotencyKey,
				},
			],
		},
	},
	answer: { status: 202, body: {} },
	shows: [
		{
			accepted: true,
			eventName: 'purchase',
			alreadySent: false,
			externalId: 'customer-1842',
			idempotencyKey: anyIdempotencyKey,
		},
	],
});

const purchase = {
	item: 'T-shirt',
	price: 24.99,
	gift: true,
	colors: ['red'],
	address: { city: 'Rome' },
	coupon: '',
	note: null,
};

export default examplesOf('customEvent', 'track', [
	...waysToMap('eventProperties', purchase, {
		given: { userId: 'customer-1842', eventName: 'purchase' },
		...tracked(purchase),
	}),
	{
		when: 'names lead into nested data',
		given: {
			userId: 'customer-1842',
			eventName: 'purchase',
			eventProperties: assignments({
				'address.city': 'Rome',
				'address.zip': '00100',
				'items[1].sku': 'b',
				'items[0].sku': 'a',
				"sizes['one size.fits all']": true,
				'version 1.': 'as it is',
				'a..b': 'too',
				'[0].c': 'too',
			}),
		},
		...tracked({
			address: { city: 'Rome', zip: '00100' },
			items: [{ sku: 'a' }, { sku: 'b' }],
			sizes: { 'one size.fits all': true },
			'version 1.': 'as it is',
			'a..b': 'too',
			'[0].c': 'too',
		}),
	},
	{
		when: 'names are those of what every object has',
		given: {
			userId: 'customer-1842',
			eventName: 'purchase',
			eventProperties: assignments({
				['__proto__']: 1,
				'constructor.prototype.polluted': true,
				'prototype.__proto__.polluted': true,
			}),
		},
		...tracked({
			['__proto__']: 1,
			constructor: { prototype: { polluted: true } },
			prototype: { ['__proto__']: { polluted: true } },
		}),
	},
	{
		when: 'values are converted to the types that were chosen',
		given: {
			userId: 'customer-1842',
			eventName: 'purchase',
			eventProperties: {
				assignments: [
					{ name: 'text', value: '={{ 5 }}', type: 'string' },
					{ name: 'day', value: '={{ new Date("2026-01-01T00:00:00Z") }}', type: 'string' },
					{ name: 'price', value: '24.99', type: 'number' },
					{ name: 'gift', value: 'true', type: 'boolean' },
					{ name: 'colors', value: '["red"]', type: 'array' },
					{ name: 'address', value: '{"city": "Rome"}', type: 'object' },
					{ name: 'count', value: '', type: 'number' },
					{ name: 'none', value: '={{ undefined }}', type: 'boolean' },
				],
			},
		},
		...tracked({
			text: '5',
			day: '2026-01-01T00:00:00.000Z',
			price: 24.99,
			gift: true,
			colors: ['red'],
			address: { city: 'Rome' },
			count: '',
			none: null,
		}),
	},
	...[
		['number', 'many', "'Event Properties: value' isn't a valid number [item 0]"],
		['number', ' ', "'Event Properties: value' isn't a valid number [item 0]"],
		['number', 'Infinity', "'Event Properties: value' isn't a valid number [item 0]"],
		['boolean', 'sure', "'Event Properties: value' isn't a valid boolean (true or false) [item 0]"],
		['array', '{}', "'Event Properties: value' isn't a valid array [item 0]"],
		['object', '[]', "'Event Properties: value' isn't a valid object [item 0]"],
		['time', 'noon', "'Event Properties: value' isn't a valid value of its type [item 0]"],
	].map(([type, value, refuses]) => ({
		when: `"${value}" is not of the type ${type}`,
		given: {
			userId: 'customer-1842',
			eventName: 'purchase',
			eventProperties: { assignments: [{ name: 'value', value, type }] },
		},
		refuses,
		advises: 'Correct the value, or choose another type for it.',
	})),
	{
		when: 'a value is binary data',
		given: {
			userId: 'customer-1842',
			eventName: 'purchase',
			eventProperties: { assignments: [{ name: 'file', value: 'data', type: 'binary' }] },
		},
		refuses: "'Event Properties: file' is binary data, which can't be sent [item 0]",
		advises: /URL of the file/,
	},
	...[
		['price', 'price'],
		['address', 'address.city'],
		['address.city', 'address'],
	].map(([first, second]) => ({
		when: `one property is "${first}" and the other one "${second}"`,
		given: {
			userId: 'customer-1842',
			eventName: 'purchase',
			eventProperties: {
				assignments: [
					{ name: first, value: 'a', type: 'string' },
					{ name: second, value: 'b', type: 'string' },
				],
			},
		},
		refuses: `'Event Properties' contains "${second}" more than once [item 0]`,
		advises: /Remove or rename/,
	})),
	{
		when: 'a property has no name',
		given: {
			userId: 'customer-1842',
			eventName: 'purchase',
			eventProperties: assignments({ ' ': 'a' }),
		},
		refuses: "'Event Properties' contains an entry without a name [item 0]",
		advises: 'Enter a name for it, or remove the entry.',
	},
]);
