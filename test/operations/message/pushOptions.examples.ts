import { app } from '../../support/fixtureIds';
import { anyIdempotencyKey, examplesOf } from '../../support/examples';

const id = '3c3f0f6e-0f0e-4a6a-9b2f-7a1d5b0c9e16';
const ada = { sendTo: 'users', userIds: 'customer-1842', message: 'Hello' };
const shows = [{ status: 'sent', id, idempotencyKey: anyIdempotencyKey, alreadySent: false }];

const push = (pushOptions: object) => ({ ...ada, pushOptions: { ...pushOptions } });

const sending = (body: object) => ({
	sends: {
		method: 'POST' as const,
		path: '/notifications',
		body: {
			app_id: app,
			target_channel: 'push',
			include_aliases: { external_id: ['customer-1842'] },
			contents: { en: 'Hello' },
			idempotency_key: anyIdempotencyKey,
			...body,
		},
	},
	answer: { body: { id, external_id: null } },
	shows,
});

const texts = (...all: string[]) => ({ button: all.map((text) => ({ text })) });

export default examplesOf('message', 'sendPush', [
	{
		when: 'buttons have no IDs',
		given: push({ buttons: texts('Track my order!', 'Écris-nous', '👍') }),
		...sending({
			buttons: [
				{ id: 'track-my-order', text: 'Track my order!' },
				{ id: 'écris-nous', text: 'Écris-nous' },
				{ id: 'button', text: '👍' },
			],
		}),
	},
	{
		when: 'buttons have the same text, and one has that as its ID',
		given: push({
			buttons: { button: [{ text: 'Open' }, { text: 'Open' }, { text: 'More', id: 'open' }] },
		}),
		...sending({
			buttons: [
				{ id: 'open-2', text: 'Open' },
				{ id: 'open-3', text: 'Open' },
				{ id: 'open', text: 'More' },
			],
		}),
	},
	{
		when: 'two buttons have the same ID',
		given: push({
			buttons: {
				button: [
					{ text: 'Open', id: 'a' },
					{ text: 'Close', id: 'a' },
				],
			},
		}),
		refuses: `'Buttons: ID' has "a" twice [item 0]`,
		advises: /^Give every button an ID of its own/,
	},
	{
		when: 'a button has no text',
		given: push({ buttons: { button: [{ id: 'a' }] } }),
		refuses: "'Buttons: Text' is empty [item 0]",
		advises: /^Enter a value/,
	},
	{
		when: 'there are more buttons than a browser shows',
		given: push({ webOptions: { buttons: texts('One', 'Two', 'Three') } }),
		refuses: "'Web Options: Buttons' has 3 buttons, but OneSignal shows at most 2 [item 0]",
		advises: /^Remove/,
	},
	{
		when: 'the badge stays as it is',
		given: push({ iosOptions: { badgeType: 'keep' } }),
		...sending({ ios_badgeType: 'None' }),
	},
	{
		when: 'the badge has a type but no count',
		given: push({ iosOptions: { badgeType: 'add' } }),
		refuses: "'iOS Options: Badge Type' needs 'iOS Options: Badge Count' [item 0]",
		advises: /add both/,
	},
	{
		when: 'the badge has a count but no type',
		given: push({ iosOptions: { badgeCount: 3 } }),
		refuses: "'iOS Options: Badge Count' needs 'iOS Options: Badge Type' [item 0]",
		advises: /remove both/,
	},
	{
		when: 'a VoIP push is turned off',
		given: push({ iosOptions: { voip: false } }),
		...sending({}),
	},
	{
		when: 'it is limited to platforms',
		given: push({ platforms: ['ios', 'web'] }),
		...sending({ isIos: true, isAnyWeb: true }),
	},
	{
		when: 'it is limited to no platform',
		given: push({ platforms: [] }),
		refuses: "'Platforms' is empty [item 0]",
		advises: /^Enter one value/,
	},
	...[
		{ name: 'Platforms', given: { platforms: '={{ $json.missing }}' } },
		{ name: 'Time to Live (Seconds)', given: { timeToLive: '={{ $json.missing }}' } },
		{ name: 'Use Frequency Cap', given: { useFrequencyCap: '={{ $json.missing }}' } },
	].map(({ name, given }) => ({
		when: `the expression of ${name} returns nothing`,
		given: push(given),
		refuses: `'${name}' is empty [item 0]`,
		advises: /^Enter (a|one) value/,
	})),
	...['Hi {{ $json.name }}', "Hi {{$('Start').item.json.name}}"].map((message) => ({
		when: `the message is the text ${message}`,
		given: { ...ada, message },
		refuses: /^'Message' contains an expression that was not evaluated: "\{\{ ?\$/,
		advises: "Switch the field from 'Fixed' to 'Expression'.",
	})),
	{
		when: 'the message has a Liquid tag of OneSignal',
		given: { ...ada, message: 'Hi {{ user.tags.name }}' },
		...sending({ contents: { en: 'Hi {{ user.tags.name }}' } }),
	},
	{
		when: 'a user is named by an expression that was not evaluated',
		given: { ...ada, userIds: '{{ $json.id }}' },
		refuses: /^'User IDs' contains an expression that was not evaluated/,
		advises: /'Expression'/,
	},
]);
