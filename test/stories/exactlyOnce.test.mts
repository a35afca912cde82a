import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { assignments } from '../support/assignments.ts';
import { app } from '../support/fixtureIds.ts';
import { startEmulator, type Emulator } from '../support/emulator/emulator.mts';
import { runNode } from '../support/engine/run.mts';
import { apiKey, credentialFor } from '../support/testCredential.mts';

const count = 200;
const ids = Array.from({ length: count }, (_, i) => `customer-${i}`);

let emulator: Emulator;
beforeEach(async () => {
	emulator = await startEmulator({
		apps: [
			{
				id: app,
				key: apiKey,
				users: ids.map((external_id, i) => ({
					identity: { external_id },
					subscriptions: [{ type: 'Email' as const, token: `user${i}@example.com` }],
				})),
			},
		],
	});
	emulator.setFaults({ seed: 7, rate: 0.3, retryAfter: 0 });
});
afterEach(async () => await emulator.close());

const run = (parameters: INodeParameters, node = {}) =>
	runNode(parameters, {
		credential: { ...credentialFor(emulator.url), plan: 'paid' },
		items: ids.map((id) => ({ id })),
		node,
	});

/** How often the emulator has each of them. */
const times = (found: Array<string | null>): IDataObject =>
	Object.fromEntries(ids.map((id) => [id, found.filter((each) => each === id).length]));

const once = Object.fromEntries(ids.map((id) => [id, 1]));

const delivered = () => emulator.app().deliveries.map(({ external_id }) => external_id);
const tracked = () => emulator.app().events.map(({ external_id }) => external_id);

/** Ten times, each with its own faults in this share of the requests; responses are lost in each. */
async function expectOnce(
	parameters: INodeParameters,
	rate: number,
	reached: () => Array<string | null>,
): Promise<void> {
	let lost = 0;
	for (let seed = 1; seed <= 10; seed++) {
		emulator.reset();
		emulator.setFaults({ seed, rate, retryAfter: 0 });
		const { error } = await run(parameters);
		expect(error).toBeUndefined();
		expect(times(reached())).toEqual(once);
		lost += emulator.requests.filter(isLost).length;
	}
	expect(lost).toBeGreaterThan(0);
}

/** Whether a request was processed and its response lost. */
const isLost = ({ fault }: Emulator['requests'][number]): boolean =>
	fault !== undefined && ['resetAfter', 'error500After', 'truncated'].includes(fault);

/** There were faults, and responses to processed requests were lost. */
function expectFaults(): void {
	const hit = emulator.requests.filter(({ fault }) => fault !== undefined);
	expect(hit.length).toBeGreaterThan(emulator.requests.length / 5);
	expect(hit.some(isLost)).toBe(true);
}

/** Of many, one would have ten faults in a row now and then, and give up. */
const withRetries = { retries: { maxAttempts: 30 } };

const email: INodeParameters = {
	resource: 'message',
	operation: 'sendEmail',
	sendTo: 'users',
	userIds: '={{ $json.id }}',
	subject: '=Hello {{ $json.id }}',
	body: '=<p>It is {{ $now.toMillis() }}</p>',
	options: withRetries,
};

describe('with faults in three of ten requests', () => {
	it('delivers every personal message exactly once', async () => {
		const { items, error } = await run(email);
		expect(error).toBeUndefined();
		expect(times(delivered())).toEqual(once);
		expect(items.map(({ json }) => json.status)).toEqual(ids.map(() => 'sent'));
		expectFaults();
	});

	it('delivers a batched message exactly once to every user', async () => {
		const batched = {
			...email,
			subject: 'Hello',
			body: '<p>Hello</p>',
			options: { ...withRetries, combineItems: 'always' },
		};
		await expectOnce(batched, 0.8, delivered);
	});

	it('tracks every event exactly once', async () => {
		const event: INodeParameters = {
			resource: 'customEvent',
			operation: 'track',
			userId: '={{ $json.id }}',
			eventName: 'purchase',
			eventProperties: assignments({ note: 'x'.repeat(1500) }),
		};
		await expectOnce(event, 0.6, tracked);
	});

	it('leaves every user with the tags that were set', async () => {
		const { error } = await run({
			resource: 'user',
			operation: 'setTags',
			userId: '={{ $json.id }}',
			tags: assignments({ seen: '={{ $json.id }}' }),
			options: withRetries,
		});
		expect(error).toBeUndefined();
		const tags = emulator
			.app()
			.users.map(({ identity, properties }) => [identity.external_id, properties.tags.seen]);
		expect(tags).toEqual(ids.map((id) => [id, id]));
		expectFaults();
	});

	it('sends nothing twice when Retry On Fail runs the whole node again', async () => {
		// One attempt each: many items fail in the first run of the node.
		const withoutRetries = { ...email, options: { retries: { maxAttempts: 1 } } };
		emulator.setFaults({ seed: 3, rate: 0.3, maxFaults: 120, retryAfter: 0 });
		const { error } = await run(withoutRetries, {
			retryOnFail: true,
			maxTries: 5,
			waitBetweenTries: 1,
		});
		expect(error).toBeUndefined();
		expect(times(delivered())).toEqual(once);
		expect(emulator.requests.length).toBeGreaterThan(count);
	});
});
