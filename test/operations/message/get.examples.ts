import { app, message } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const path = `/notifications/${message}?app_id=${app}`;
const raw = {
	id: message,
	app_id: app,
	name: 'Sale',
	contents: { en: 'Hello' },
	queued_at: 1767225600,
	send_after: 1767229200,
	completed_at: 1767229260,
	canceled: false,
	remaining: 0,
	successful: 200,
	failed: 40,
	errored: 10,
	converted: 25,
	received: null,
	frequency_capped: 7,
	platform_delivery_stats: { ios: { successful: 200 } },
};
const simple = {
	id: message,
	name: 'Sale',
	status: 'sent',
	sendAt: '2026-01-01T01:00:00.000Z',
	channel: 'push',
	delivered: 200,
	received: null,
	unsubscribed: 40,
	failed: 10,
	frequencyCapped: 7,
	clicked: 25,
	deliveryRate: 0.8,
	clickRate: 0.125,
};
const outcomes = [{ id: 'os__click', value: 42, aggregation: 'count' }];
const chosen = { messageId: { __rl: true, mode: 'id', value: message } };

export default examplesOf('message', 'get', [
	{
		when: 'only what is required is filled in',
		given: { messageId: { __rl: true, mode: 'list', value: message } },
		sends: { method: 'GET', path },
		answer: { body: raw },
		shows: [simple],
	},
	{
		when: 'every field is filled in',
		given: {
			messageId: { __rl: true, mode: 'id', value: message.toUpperCase() },
			simplify: false,
			outcomes: {
				outcomeNames: 'os__click.count, purchase.sum',
				timeRange: 'lastMonth',
				platforms: ['ios', 'android'],
				attribution: 'direct',
			},
		},
		sends: {
			method: 'GET',
			path: `${path}&outcome_attribution=direct&outcome_names=os__click.count%2Cpurchase.sum&outcome_platforms=0%2C1&outcome_time_range=1mo`,
		},
		answer: { body: { ...raw, outcomes } },
		shows: [{ ...raw, outcomes }],
	},
	{
		when: 'outcomes are asked for',
		given: { ...chosen, outcomes: { outcomeNames: 'os__click.count' } },
		sends: { method: 'GET', path: `${path}&outcome_names=os__click.count` },
		answer: { body: { ...raw, outcomes } },
		shows: [{ ...simple, outcomes }],
	},
	{
		when: 'OneSignal has outcomes that are not asked for',
		given: chosen,
		sends: { method: 'GET', path },
		answer: { body: { ...raw, outcomes: [] } },
		shows: [simple],
	},
	{
		when: 'phones confirmed that they received it',
		given: chosen,
		sends: { method: 'GET', path },
		answer: { body: { ...raw, received: 150 } },
		shows: [{ ...simple, received: 150 }],
	},
	{
		when: 'the name of an outcome has a comma in it',
		given: { ...chosen, outcomes: { outcomeNames: '["a,b.count", "c.sum"]' } },
		sends: {
			method: 'GET',
			path: `${path}&outcome_names%5B%5D=a%2Cb.count&outcome_names%5B%5D=c.sum`,
		},
		answer: { body: { ...raw, outcomes } },
		shows: [{ ...simple, outcomes }],
	},
	{
		when: 'it is canceled and reached no one',
		given: chosen,
		sends: { method: 'GET', path },
		answer: {
			body: {
				...raw,
				name: null,
				canceled: true,
				successful: 0,
				failed: 0,
				errored: 0,
				converted: 0,
				frequency_capped: 0,
			},
		},
		shows: [
			{
				...simple,
				name: null,
				status: 'canceled',
				delivered: 0,
				unsubscribed: 0,
				failed: 0,
				frequencyCapped: 0,
				clicked: 0,
				deliveryRate: null,
				clickRate: null,
			},
		],
	},
	...[
		['scheduled', 4102444800],
		['sending', 1767229200],
	].map(([status, send_after]) => ({
		when: `it is ${status}`,
		given: chosen,
		sends: { method: 'GET' as const, path },
		answer: { body: { id: message, queued_at: 1767225600, send_after, completed_at: null } },
		shows: [
			{
				id: message,
				name: null,
				status,
				sendAt: new Date(Number(send_after) * 1000).toISOString(),
				channel: null,
				sent: null,
			},
		],
	})),
	{
		when: 'the outcome is not to be counted in any way',
		given: { ...chosen, outcomes: { outcomeNames: 'os__click' } },
		refuses: '\'Outcome Names\' contains a name without .count or .sum: "os__click" [item 0]',
		advises: /End each name with \.count/,
	},
	{
		when: 'no message is chosen',
		given: { messageId: { __rl: true, mode: 'list', value: '={{ $json.missing }}' } },
		refuses: "'Message' is empty [item 0]",
		advises: /Enter a value/,
	},
	{
		when: 'OneSignal does not know the message',
		given: chosen,
		sends: { method: 'GET', path },
		answer: { status: 404, body: { errors: ['Notification not found'] } },
		refuses: "OneSignal doesn't know this ID: Notification not found [item 0]",
		advises: /exists in the credential/,
	},
]);
