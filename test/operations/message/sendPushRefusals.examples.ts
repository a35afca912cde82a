import { assignments } from '../../support/assignments';
import { pushTemplate, subscription } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const ada = { sendTo: 'users', userIds: 'customer-1842', message: 'Hello' };
const template = { __rl: true, mode: 'id', value: pushTemplate };
const inGermany = { field: 'country', operator: 'equals', country: 'DE' };

const sends = { method: 'POST' as const, path: '/notifications', body: expect.anything() };
const notSubscribed = { body: { id: '', errors: ['All included players are not subscribed'] } };
const noRecipient = 'No recipient can get this message';

export default examplesOf('message', 'sendPush', [
	...['null', 'undefined', '[object Object]'].map((userIds) => ({
		when: `one of the IDs is ${userIds}`,
		given: { ...ada, userIds: `customer-1842,${userIds}` },
		refuses: `'User IDs' is "${userIds}", which isn't a valid ID [item 0]`,
		advises: /Filter node/,
	})),
	{
		when: 'no one is named',
		given: { ...ada, userIds: '={{ $json.missing }}' },
		refuses: "'User IDs' is empty [item 0]",
		advises: /expression that returns a list/,
	},
	{
		when: 'a list has a gap',
		given: { ...ada, userIds: '={{ ["a-1", null] }}' },
		refuses: "'User IDs' is empty [item 0]",
		advises: /check that the input/,
	},
	{
		when: 'the IDs are objects',
		given: { ...ada, userIds: '={{ [{ "id": 1 }] }}' },
		refuses: "'User IDs' is an object, but must be text [item 0]",
		advises: /drag the field itself/,
	},
	{
		when: 'an ID of a list is a number that has lost digits',
		given: { ...ada, userIds: '[12345678901234567890]' },
		refuses:
			"'User IDs' contains the number 12345678901234567000, which may have lost digits [item 0]",
		advises: /in quotes/,
	},
	{
		when: 'there are more users than OneSignal takes at once',
		given: { ...ada, userIds: '={{ Array.from({ length: 20001 }, (_, i) => "u" + i) }}' },
		refuses:
			"'User IDs' contains 20001 values, but OneSignal accepts at most 20000 at once [item 0]",
		advises: /Split/,
	},
	{
		when: 'everyone is meant, and that was not allowed',
		given: { sendTo: 'segments', includedSegments: ['subscribed users'], message: 'Hello' },
		refuses: `'Segment Names or IDs' contains "subscribed users", which is all your users [item 0]`,
		advises: /Allow Everyone/,
	},
	{
		when: 'no segment is chosen',
		given: { sendTo: 'segments', includedSegments: '={{ [] }}', message: 'Hello' },
		refuses: "'Segment Names or IDs' is empty [item 0]",
		advises: /Enter one value/,
	},
	{
		when: 'no filter is built',
		given: { sendTo: 'audienceFilters', audienceFilters: {}, message: 'Hello' },
		refuses: "'Audience Filters' is empty [item 0]",
		advises: /send to segments/,
	},
	{
		when: 'a filter has no value',
		given: {
			sendTo: 'audienceFilters',
			audienceFilters: { filter: [{ field: 'tag', tagName: 'plan' }] },
			message: 'Hi',
		},
		refuses: "'Audience Filters: Value' is empty [item 0]",
		advises: /Enter a value/,
	},
	{
		when: 'a subscription is no UUID',
		given: { sendTo: 'subscriptions', subscriptionIds: 'phone-1', message: 'Hello' },
		refuses: `'Subscription IDs' isn't a valid OneSignal ID: "phone-1" [item 0]`,
		advises: /123e4567/,
	},
	{
		when: 'there is nothing to say',
		given: { ...ada, message: '' },
		refuses: "'Message' is empty [item 0]",
		advises: / For a push without text, turn on 'Silent' under 'Push Options'\.$/,
	},
	{
		when: 'a translation lacks the title',
		given: {
			...ada,
			title: 'Hi',
			pushOptions: { translations: { translation: [{ language: 'de', message: 'Hallo' }] } },
		},
		refuses: "'Translations: Title' is empty [item 0]",
		advises: /Enter a value/,
	},
	{
		when: 'there is one URL for all and one for the web',
		given: {
			...ada,
			pushOptions: { openUrl: 'https://a.example', openWebUrl: 'https://b.example' },
		},
		refuses:
			"'Open URL' can't be combined with 'Open App URL (Deep Link)' or 'Open Web URL' [item 0]",
		advises: /^Keep only 'Open URL'/,
	},
	{
		when: 'the template is no UUID',
		given: { ...ada, contentSource: 'template', templateId: { ...template, value: 'welcome' } },
		refuses: `'Template' isn't a valid OneSignal ID: "welcome" [item 0]`,
		advises: /Copy it from OneSignal/,
	},
	{
		when: 'custom data is longer than a push may carry, counted in bytes',
		given: {
			...ada,
			contentSource: 'template',
			templateId: template,
			customData: assignments({ text: 'ü'.repeat(1020) }),
		},
		refuses: "'Custom Data' is 2051 bytes long, but OneSignal accepts at most 2048 [item 0]",
		advises: /shorten/,
	},
	{
		when: 'the time has passed',
		given: { ...ada, schedule: 'at', sendAt: '2020-01-01T00:00:00Z' },
		refuses: "'Send At' is in the past (2020-01-01T00:00:00.000Z) [item 0]",
		advises:
			/^Choose a later time, or set 'When' to 'Now'\. A time without an offset is in the time zone/,
	},
	{
		when: 'the time is none',
		given: { ...ada, schedule: 'at', sendAt: 'tomorrow' },
		refuses: "'Send At' isn't a valid date and time: \"tomorrow\" [item 0]",
		advises: /calendar/,
	},
	...['app_id', 'include_aliases', 'included_segments', 'idempotency_key', 'external_id'].map(
		(key) => ({
			when: `the JSON would set ${key}`,
			given: { ...ada, options: { additionalBodyFieldsJson: `{"${key}": "x"}` } },
			refuses: `'Additional Body Fields (JSON)' can't set "${key}" [item 0]`,
			advises: /panel's fields/,
		}),
	),
	{
		when: 'the JSON is broken',
		given: { ...ada, pushOptions: { data: '{order: 1}' } },
		refuses: "'Data (JSON)' isn't valid JSON [item 0]",
		advises: /double quotes/,
	},
	{
		when: 'there are more buttons than a phone shows',
		given: {
			...ada,
			pushOptions: { buttons: { button: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id })) } },
		},
		refuses: "'Buttons' has 4 buttons, but OneSignal shows at most 3 [item 0]",
		advises: /Remove/,
	},
	{
		when: 'no one receives it',
		given: ada,
		sends,
		answer: notSubscribed,
		refuses: `${noRecipient} (customer-1842): no recipient is subscribed [item 0]`,
		advises:
			/^Check the ID and 'Identify User By', and that the user .* choose 'Continue' for 'If No Recipients' under 'Options'\.$/,
	},
	...[
		{
			to: { sendTo: 'subscriptions', subscriptionIds: subscription },
			refuses: `${noRecipient} (${subscription}): no recipient is subscribed [item 0]`,
			advises: /^Check the ID, and that the subscription is for this channel/,
		},
		...[
			{ sendTo: 'segments', includedSegments: ['VIP'] },
			{ sendTo: 'audienceFilters', audienceFilters: { filter: [inGermany] } },
		].map((to) => ({
			to,
			refuses: `${noRecipient}: no recipient is subscribed [item 0]`,
			advises: /^No one in this audience is subscribed.* Message > Estimate Recipients\. To go on/,
		})),
	].map(({ to, refuses, advises }) => ({
		when: `no one receives it: ${to.sendTo}`,
		given: { ...to, message: 'Hello' },
		sends,
		answer: notSubscribed,
		refuses,
		advises,
	})),
]);
