import fc from 'fast-check';
import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { assertAgentAllowed } from '../../nodes/OneSignal/checks/agentPolicy';
import { unknownKeyOf } from '../../nodes/OneSignal/checks/messageKeys';
import { requestSettings } from '../../nodes/OneSignal/fields/requestSettings';
import { provideSettings } from '../../nodes/OneSignal/request/run/settings';
import { allExamples } from '../support/allExamples.mts';
import { oneSignalNode } from '../support/engine/run.mts';
import { allFields } from '../support/panel.mts';
import { toolName } from '../support/engine/types.mts';
import { keys, reachOf, values } from './agentBodies.mts';

const device = '5e9d3a7c-1f4b-4d68-a0c2-8b7e6f1d2c35';
const ada = { include_aliases: { external_id: ['customer-1842'] } };

/** Asks whether an agent may make a request, as an execution of its own. */
function assertBody(body: IDataObject, url = '/notifications', method: 'POST' | 'PATCH' = 'POST') {
	const run = {};
	const context = {
		getNode: () => oneSignalNode({}, { type: toolName }),
		getItemIndex: () => 0,
		getNodeParameter: (_name: string, fallback: unknown) => fallback,
		getContext: () => ({}),
		getExecuteData: () => run,
	} as unknown as IExecuteSingleFunctions;
	provideSettings(context, requestSettings);
	assertAgentAllowed(context, 'Send', { method, url, body });
}

const isAllowed = (...request: Parameters<typeof assertBody>): boolean => {
	try {
		assertBody(...request);
		return true;
	} catch {
		return false;
	}
};

const mixtures: IDataObject[] = [
	{ ...ada, included_segments: ['VIP'] },
	{ ...ada, included_segments: null },
	{ ...ada, filters: [{ field: 'country', relation: '=', value: 'US' }] },
	{ ...ada, include_subscription_ids: [device] },
	{ ...ada, include_subscription_ids: [] },
	{ include_aliases: { external_id: ['customer-1842'], crm_id: ['18'] } },
	{ include_aliases: ['customer-1842'] },
	{ include_aliases: { external_id: 'customer-1842' } },
	{ include_aliases: { external_id: ['customer-1842', null] } },
	{ include_aliases: { external_id: [['a', 'b']] } },
	{ include_subscription_ids: device },
	{ include_subscription_ids: [''] },
	{},
];

it.each(mixtures)('one person is meant only where no one else is: %j', (body) => {
	expect(isAllowed(ada)).toBe(true);
	expect(() => assertBody(body)).toThrow(/only one person at a time|aren't allowed to set/);
});

it.each(['include_wp_uris', 'email_cc', 'app_ids', 'email_bcc', 'include_unsubscribed'])(
	'a message of an agent has no %s',
	(key) => {
		expect(() => assertBody({ ...ada, [key]: true })).toThrow("AI agents aren't allowed to");
	},
);

it.each([
	['email_bcc', 'BCC'],
	['email_warm_up', 'Warm-Up Plan (JSON)'],
	['include_unsubscribed', 'Include Unsubscribed'],
])('what an agent may not use is named as in the panel: %s', (key, label) => {
	expect(() => assertBody({ ...ada, [key]: true })).toThrow(
		`AI agents aren't allowed to use '${label}'`,
	);
	expect(allFields.map(({ field }) => field.displayName)).toContain(label);
});

it.each([
	'/templates/t-1',
	'/templates/t-1/copy_to_app',
	'/apps/a/templates',
	'/apps/a/segments/s-1',
	'/apps/a/custom_events/e-1',
	'/apps/a/notifications/n-1/unsubscribe/all',
	'/apps/a/notifications/count-unsaved',
	'/notifications/count-unsaved/all',
])('is kept from what only begins or ends as what an agent may do: POST %s', (url) => {
	expect(() => assertBody({}, url)).toThrow("AI agents aren't allowed to do this");
});

const starts = ['/notifications', '/apps/{app_id}/activities/activity/Order'];

it('lets no body through that reaches more than one person', () => {
	let allowed = 0;
	const further = fc.array(fc.tuple(keys, values), { maxLength: 3 });
	const bases = fc.constantFrom<IDataObject[]>({}, ada, { email_to: ['ada@example.com'] });
	fc.assert(
		fc.property(bases, further, fc.constantFrom(...starts), (base, entries, url) => {
			const body = { ...base, ...Object.fromEntries(entries) } as IDataObject;
			if (!isAllowed(body, url)) return;
			allowed += 1;
			expect(reachOf(body)).toBe(1);
		}),
		{ numRuns: 20_000 },
	);
	expect(allowed).toBeGreaterThan(500);
});

it('lets a user have one email address and one phone number, in a list', () => {
	const subscription = fc.record(
		{
			type: fc.constantFrom('Email', 'SMS', 'email', 'EMAIL', 'Email ', 'iOSPush', 0, null),
			token: fc.constant('ada@example.com'),
		},
		{ requiredKeys: [] },
	);
	const lists = fc.array(fc.oneof(subscription, fc.constantFrom(null, 'a', [])), { maxLength: 3 });
	const shapes = fc.oneof(
		lists,
		lists.map((list) => ({ ...list })),
		fc.constantFrom('a', 1, true, null, {}),
	);
	const fitting = ['[]', '["Email"]', '["SMS"]', '["Email","SMS"]', '["SMS","Email"]'];
	fc.assert(
		fc.property(shapes, (subscriptions) => {
			const types = Array.isArray(subscriptions)
				? subscriptions.map((each) => (each as IDataObject | null)?.type ?? null)
				: null;
			const body = { subscriptions } as IDataObject;
			const fits = fitting.includes(JSON.stringify(types));
			expect(isAllowed(body, '/apps/{app_id}/users')).toBe(fits);
		}),
		{ numRuns: 3000 },
	);
});

const sends = ['sendPush', 'sendEmail', 'sendSms', 'start'];
const sendExamples = allExamples.filter(({ operation }) => sends.includes(operation));

it("knows the body keys of every field of a message; the agent's own limits are the rest", () => {
	const used = sendExamples
		.flatMap(({ examples }) => examples)
		.flatMap(({ given, sends: requests }) =>
			[requests].flat().flatMap((request) => {
				if (!request || /count-unsaved/.test(request.path)) return [];
				const { additionalBodyFieldsJson: json = '' } = (given.options ?? {}) as IDataObject;
				const added = JSON.stringify(json);
				return Object.keys(request.body ?? {}).filter((key) => !added.includes(key));
			}),
		)
		// Of a matcher in the place of a body.
		.filter((key) => !['$$typeof', 'inverse', 'sample'].includes(key));
	const unknown = used.filter((key) => unknownKeyOf({ [key]: 1 }) !== undefined);
	expect([...new Set(unknown)].sort()).toEqual([
		'email_bcc',
		'email_warm_up',
		'excluded_segments',
		'filters',
		'include_unsubscribed',
		'included_segments',
		'kind',
	]);
});
