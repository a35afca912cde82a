import { assignments } from '../support/assignments.ts';
import { order } from '../support/fixtureIds.ts';
import type { Case } from './cases.mts';

type InvalidInput = Pick<Case, 'when' | 'given'> & Partial<Case>;

const ada = { userIds: 'customer-1842', message: 'Hello' };
const user = { userId: 'customer-1842' };
const plan = { tags: assignments({ plan: 'pro' }) };
const { assignments: twice } = plan.tags;

/** What n8n's editor writes where the model is to define a value. */
const byModel = "={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('Value', ``, 'string') }}";

const country = { field: 'country', operator: 'equals', country: 'DE' };

/** Invalid inputs that no example of an operation has, by operation. */
const byOperation: Record<string, InvalidInput[]> = {
	'message sendPush': [
		{
			when: 'a color is a word',
			given: { ...ada, pushOptions: { androidOptions: { accentColor: '={{ "reddish" }}' } } },
		},
		...Object.entries({
			'the message has Liquid in an expression': '=Hi {{ user.tags.first_name }}',
			'the message has a Liquid filter on a value of n8n': '=Hi {{ $json.name | upcase }}',
			'the message adds a value of OneSignal to one of n8n': '={{ $json.name + user.tags.name }}',
			'the message has an expression with a syntax error': '=Hi {{ $json.name + }}',
		}).map(([when, message]) => ({ when, given: { ...ada, message } })),
		{
			when: 'a text is translated that is not there',
			given: {
				...ada,
				pushOptions: {
					translations: { translation: [{ language: 'de', title: 'Hallo', message: 'Hallo' }] },
				},
			},
		},
		{
			when: 'a switch is something else',
			given: { ...ada, options: { dryRun: '={{ "sure" }}' } },
		},
		{
			when: 'the kind of recipients is an expression',
			given: { ...ada, sendTo: '={{ "users" }}' },
		},
		{
			when: 'two items share a key, but say different things',
			given: {
				userIds: 'customer-1842',
				message: '={{ $json.text }}',
				options: { idempotencyKey: order },
			},
			items: [{ text: 'Your order has left' }, { text: 'Your order has arrived' }],
			responses: [{ body: { id: 'message-1' } }],
		},
		{
			when: 'a condition is none of the list',
			given: {
				message: 'Hello',
				sendTo: 'audienceFilters',
				audienceFilters: { filter: [{ ...country, operator: '={{ "like" }}' }] },
			},
		},
		{
			when: 'there are more filters than OneSignal takes',
			given: {
				message: 'Hello',
				sendTo: 'audienceFilters',
				audienceFilters: {
					filter: Array.from({ length: 101 }, () => ({ ...country, combinator: 'or' })),
				},
			},
		},
		{
			when: 'the App ID of the credential is cut',
			given: ada,
			credential: { appId: '123e4567-e89b' },
		},
		{ when: 'there is no credential', given: ada, credential: 'none' },
		{
			when: 'the credential is another one for each item',
			given: ada,
			credential: { apiKey: '={{ "os_v2_app_" + $json.app }}' },
			items: [{ app: 'first' }, { app: 'second' }],
		},
		{
			when: 'an agent would send to two people',
			given: { ...ada, userIds: 'customer-1842, customer-1843' },
			isTool: true,
		},
	],
	'message sendEmail': [
		{
			when: 'an agent would copy others in',
			given: {
				userIds: 'customer-1842',
				subject: 'Hi',
				body: 'Hi',
				emailOptions: { bcc: 'eve@example.com' },
			},
			isTool: true,
		},
	],
	'user upsert': [
		{
			when: 'an agent would take over the addresses of several users',
			given: { externalId: 'customer-1842', emailAddresses: 'ada@example.com, eve@example.com' },
			isTool: true,
		},
	],
	'message noSuch': [{ when: 'the node is older than the workflow', given: {} }],
	'user setTags': [
		{
			when: 'a tag is there twice',
			given: { ...user, tags: { assignments: [...twice, ...twice] } },
		},
		{
			when: 'a tool of an agent maps tags automatically',
			given: { ...user, tagsMode: 'automatic' },
			isTool: true,
		},
		{
			when: 'a model would give one value for two tags',
			given: {
				...user,
				tags: { assignments: ['plan', 'city'].map((name) => ({ name, value: byModel })) },
			},
			isTool: true,
		},
		{
			when: 'a tag has a value, but no name',
			given: { ...user, tags: assignments({ '': 'pro' }) },
		},
		{
			when: 'a tag has a value, but no name in the JSON',
			given: { ...user, tagsMode: 'json', tagsJson: '{" ": "pro"}' },
		},
		{
			when: 'the JSON is a list',
			given: { ...user, tagsMode: 'json', tagsJson: '["plan"]' },
		},
		{
			when: 'a whole number is none',
			given: { ...user, ...plan, options: { retries: { maxAttempts: 2.5 } } },
		},
	],
	'user update': [
		{
			when: 'a country is written out',
			given: { ...user, userProperties: { country: 'Germany' } },
		},
	],
	'user delete': [{ when: 'an agent would delete a user', given: user, isTool: true }],
	'export subscriptions': [
		{
			when: 'the file breaks off on its way',
			given: {},
			responses: [
				{ body: { csv_file_url: '{server}/csv/users_1.csv.gz' } },
				{ body: 'id,identifier\r\ns-1,ada@exam', cut: 'midway' },
			],
		},
	],
};

export const invalidInputs: Case[] = Object.entries(byOperation).flatMap(([name, list]) => {
	const [resource, operation] = name.split(' ');
	return list.map((each) => ({ resource, operation, items: [{}], responses: [], ...each }));
});
