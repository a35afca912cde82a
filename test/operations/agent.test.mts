import type { IDataObject } from 'n8n-workflow';

import { agentWith } from '../support/engine/agent.mts';
import { oneSignalNode } from '../support/engine/run.mts';
import { toolName } from '../support/engine/types.mts';
import { allExamples, minimal } from '../support/allExamples.mts';
import { runExample } from '../support/runExample.mts';
import { credentialFor } from '../support/testCredential.mts';
import { useRecordingServer } from '../support/recordingServer.mts';
import { agentAttacks } from './agentAttacks.ts';

/** What a person has to allow; an agent may do everything else. */
const kept = [
	'alias delete',
	'api call',
	'app copyTemplate',
	'app create',
	'app update',
	'export messageEvents',
	'export subscriptions',
	'journey delete',
	'journey duplicate',
	'journey setState',
	'liveActivity end',
	'liveActivity update',
	'message cancel',
	'message getHistory',
	'segment delete',
	'segment update',
	'subscription delete',
	'subscription transfer',
	'template delete',
	'template update',
	'user delete',
];

const operations = allExamples.flatMap(({ resource, operation, examples }) =>
	examples
		.filter(({ when }) => when === minimal)
		.map(({ given, item, answer }) => {
			const answers = [answer].flat().filter((each) => each !== undefined);
			return { name: `${resource} ${operation}`, resource, operation, given, item, answers };
		}),
);

/** No plain tool: it waits. An agent has it as human review, see test/sendAndWait/humanReview.test.mts. */
const waits = 'message sendAndWait';

const server = useRecordingServer();

type Operation = (typeof operations)[number];

/** Lets an agent call an operation, with these fields besides its own. */
async function call({ resource, operation, given, item, answers }: Operation, further = {}) {
	server.responses.push(
		...(JSON.parse(JSON.stringify(answers).replaceAll('{server}', server.url)) as []),
	);
	const example = { given: { ...given, ...further }, item };
	const { items } = await runExample(resource, operation, example, server.url, toolName);
	return items.map(({ json }) => json);
}

const notDone = (message: unknown, hint: unknown = expect.any(String)) => [
	{ success: false, message, hint },
];
const done = expect.not.arrayContaining(notDone(expect.anything()));

const byName = (name: string): Operation => operations.find((each) => each.name === name)!;

describe('an agent', () => {
	it.each(operations.filter(({ name }) => ![...kept, waits].includes(name)))(
		'may call $name',
		async (each) => {
			expect(await call(each)).toEqual(done);
			expect(server.requests).not.toEqual([]);
		},
	);

	it(`may not call ${waits} as a plain tool, and can say what to use`, async () => {
		const message = "AI agents can't wait for an answer with a plain tool [item 0]";
		const hint = expect.stringContaining('under Human review');
		expect(await call(byName(waits))).toEqual(notDone(message, hint));
		expect(server.requests).toEqual([]);
	});

	describe.each(kept.map(byName))('without leave', (each) => {
		it(`may not call ${each.name}, and can say who may allow it`, async () => {
			const message = /^AI agents aren't allowed to do this: [A-Z][a-z ]+ \[item 0\]$/;
			const hint = `a person can open the tool "OneSignal" in n8n and turn off 'Restrict AI Agent'.`;
			expect(await call(each)).toEqual(
				notDone(expect.stringMatching(message), expect.stringContaining(hint)),
			);
			expect(server.requests).toEqual([]);
		});

		it(`may call ${each.name} once a person has turned the restriction off`, async () => {
			expect(await call(each, { restrictAiAgent: false })).toEqual(done);
		});
	});
});

const sends = ['message sendPush', 'message sendEmail', 'message sendSms', 'liveActivity start'];

const customerApp = '6c8f1a52-3d47-4e0b-9a61-f2b7c5d80e13';
const otherApp = 'b1d9e4c7-5a28-4f36-8e0d-7c3a92f6b518';
const device = '5e9d3a7c-1f4b-4d68-a0c2-8b7e6f1d2c35';
const audienceFilters = { filter: [{ field: 'country', operator: 'equals', country: 'US' }] };
const everyList = {
	includedSegments: ['VIP'],
	audienceFilters,
	subscriptionIds: device,
	emailAddresses: 'ada@example.com',
	phoneNumbers: '+15551234567',
};

/** Ways to mean many people, as a person may leave them to a model. */
const audiences: Array<[string, IDataObject]> = [
	['a segment', { sendTo: 'segments', includedSegments: ['VIP'] }],
	['everyone', { sendTo: 'segments', includedSegments: ['All'], allowEveryone: true }],
	['filters', { sendTo: 'audienceFilters', audienceFilters }],
	['two people', { sendTo: 'users', userIds: 'customer-1, customer-2' }],
	['two people as JSON', { sendTo: 'users', userIds: '["customer-1", "customer-2"]' }],
	[
		'two devices',
		{ sendTo: 'subscriptions', subscriptionIds: `${device}, ${device.replace('5', '6')}` },
	],
];

const onePersonOnly =
	'AI agents can message only one person at a time, by their ID or address [item 0]';

describe.each(sends.map(byName))('$name by an agent', (each) => {
	it.each(audiences)('does not go to %s', async (_audience, fields) => {
		expect(await call(each, fields)).toEqual(notDone(onePersonOnly));
		expect(server.requests).toEqual([]);
	});

	it('does not go to a recipient that the model chooses', async () => {
		const fields = { ...everyList, sendTo: '={{ "segments" }}' };
		expect(await call(each, fields)).toEqual(
			notDone("'Send To' can't be set with an expression [item 0]"),
		);
		expect(server.requests).toEqual([]);
	});

	it('goes to a segment once a person has turned the restriction off', async () => {
		expect(await call(each, { ...audiences[0][1], restrictAiAgent: false })).toEqual(done);
	});
});

it.each(agentAttacks)('a model cannot %s', async (_what, name, fields) => {
	const refused = notDone(expect.any(String));
	// Without an operation the run of the tool ends with an error instead.
	expect([refused, []]).toContainEqual(await call(byName(name), fields));
	expect(server.requests).toEqual([]);
});

it('may give a user one address of each kind', async () => {
	const addresses = { emailAddresses: 'ada@example.com', phoneNumbers: '+15551234567' };
	expect(await call(byName('user upsert'), addresses)).toEqual(done);
});

it('works for the app of the tool that an agent calls, where it has several', async () => {
	server.responses.push({ body: { id: 'message-1' } });
	const parameters = {
		resource: 'message',
		operation: 'sendPush',
		sendTo: 'users',
		userIds: 'customer-1842',
		message: 'Hello',
	};
	const apps = [customerApp, otherApp];
	const tools = apps.map((id) =>
		oneSignalNode(parameters, {
			...{ id, name: id, type: toolName },
			credentials: { oneSignalApi: { id, name: id } },
		}),
	);
	const credentials = apps.map((appId) => [appId, { ...credentialFor(server.url), appId }]);
	const call = agentWith(tools, Object.fromEntries(credentials));
	for (const tool of tools) await call(tool);
	const sent = server.requests.map(({ body }) => body as IDataObject);
	expect(sent.map(({ app_id }) => app_id)).toEqual(apps);
	expect(new Set(sent.map(({ idempotency_key }) => idempotency_key)).size).toBe(apps.length);
});
