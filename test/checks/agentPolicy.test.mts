import fc from 'fast-check';
import type { IDataObject, IExecuteSingleFunctions, INodeParameters } from 'n8n-workflow';

import { assertAgentAllowed } from '../../nodes/OneSignal/checks/agentPolicy';
import { unknownKeyOf } from '../../nodes/OneSignal/checks/messageKeys';
import { requestSettings } from '../../nodes/OneSignal/fields/requestSettings';
import { provideSettings } from '../../nodes/OneSignal/request/run/settings';
import { allExamples } from '../support/allExamples.mts';
import { agentWith } from '../support/engine/agent.mts';
import { oneSignalNode } from '../support/engine/run.mts';
import { toolName } from '../support/engine/types.mts';
import { useRecordingServer } from '../support/recordingServer.mts';
import { credentialFor } from '../support/testCredential.mts';
import { keys, reachOf, values } from './agentBodies.mts';

const device = '5e9d3a7c-1f4b-4d68-a0c2-8b7e6f1d2c35';
const ada = { include_aliases: { external_id: ['customer-1842'] } };
const server = useRecordingServer({ body: { id: 'message-1' } });

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

const push: INodeParameters = {
	...{ resource: 'message', operation: 'sendPush', sendTo: 'users', userIds: 'customer-1842' },
	message: 'Hello',
};

/** Calls a tool so often within one execution of its agent. */
async function callOften(times: number, own: INodeParameters = {}): Promise<IDataObject[]> {
	const tool = oneSignalNode({ ...push, ...own }, { type: toolName });
	const call = agentWith([tool], { 1: credentialFor(server.url) });
	const outputs: IDataObject[] = [];
	for (let i = 0; i < times; i++) {
		const output = (await call(tool)) as Array<Array<{ json: IDataObject }>>;
		outputs.push(output[0][0].json);
	}
	return outputs;
}

/** Fields by which a model could name others; each value is of one person or of several. */
const recipients: fc.Arbitrary<INodeParameters> = fc.record(
	{
		sendTo: fc.constantFrom('users', 'subscriptions', 'segments', 'audienceFilters', '={{ 1 }}'),
		userIds: values as fc.Arbitrary<string>,
		subscriptionIds: fc.constantFrom(device, `${device},${device.replace('5', '6')}`, ''),
		includedSegments: fc.constantFrom<string[][]>(['All'], ['VIP'], []),
		identifyUserBy: fc.constantFrom('externalId', 'oneSignalId', 'alias'),
	},
	{ requiredKeys: [] },
);

const added: fc.Arbitrary<INodeParameters> = fc
	.dictionary(keys, values, { maxKeys: 3 })
	.map((fields) => ({ additionalBodyFieldsJson: JSON.stringify(fields) }));

it('sends nothing to more than one person, whatever a model fills in', async () => {
	const options = fc.oneof(added, fc.constant<INodeParameters>({}));
	let sent = 0;
	await fc.assert(
		fc.asyncProperty(recipients, options, async (fields, chosen) => {
			server.requests.length = 0;
			const given = { ...push, ...fields, options: chosen } as INodeParameters;
			await callOften(1, given);
			sent += server.requests.length;
			for (const { body } of server.requests) expect(reachOf(body as IDataObject)).toBe(1);
		}),
		{ numRuns: 500 },
	);
	expect(sent).toBeGreaterThan(20);
});

it('refuses additional body fields, even harmless ones, and says so', async () => {
	const given = { ...push, options: { additionalBodyFieldsJson: '{"ttl": 60}' } };
	const [output] = await callOften(1, given);
	expect(output).toMatchObject({
		success: false,
		message: "AI agents aren't allowed to use 'Additional Body Fields (JSON)' [item 0]",
	});
	expect(server.requests).toEqual([]);
});

const limits: Array<[what: string, own: INodeParameters, allowed: number]> = [
	['ten as it is shipped', {}, 10],
	['as many as a person sets', { maxMessagesPerExecution: 3 }, 3],
	['no more by an expression', { maxMessagesPerExecution: '={{ 1000 }}' }, 10],
	['any number without the restriction', { restrictAiAgent: false }, 12],
];

it.each(limits)('an agent may send %s', async (_what, own, allowed) => {
	const outputs = await callOften(12, own);
	expect(server.requests).toHaveLength(allowed);
	expect(outputs.slice(0, allowed)).toEqual(
		Array(allowed).fill(expect.objectContaining({ status: 'sent' })),
	);
	expect(outputs.slice(allowed)).toEqual(
		Array(12 - allowed).fill({
			success: false,
			message: `AI agents can send only ${allowed} messages per execution with this tool [item 0]`,
			hint: expect.stringContaining("raise 'Max Messages per Execution'"),
		}),
	);
});

it('does not count a dry run', async () => {
	const outputs = await callOften(12, { options: { dryRun: true } });
	expect(outputs).not.toContainEqual(expect.objectContaining({ success: false }));
});

it('does not count what sends no message', async () => {
	server.responses[0] = { body: { identity: { external_id: 'customer-1842' } } };
	const own = { resource: 'user', operation: 'get', userId: 'customer-1842' };
	expect(await callOften(12, own)).not.toContainEqual(expect.objectContaining({ success: false }));
});
