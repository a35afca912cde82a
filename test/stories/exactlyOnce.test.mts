import type { IDataObject, INodeParameters } from 'n8n-workflow';

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

/** How often each of them stands in the emulator's state. */
const times = (found: Array<string | null>): IDataObject =>
	Object.fromEntries(ids.map((id) => [id, found.filter((each) => each === id).length]));

const once = Object.fromEntries(ids.map((id) => [id, 1]));

const delivered = () => emulator.app().deliveries.map(({ external_id }) => external_id);
const tracked = () => emulator.app().events.map(({ external_id }) => external_id);

/** Ten runs, each with faults of its own at the given rate. */
async function expectOnce(
	parameters: INodeParameters,
	rate: number,
	reached: () => Array<string | null>,
): Promise<void> {
	for (let seed = 1; seed <= 10; seed++) {
		emulator.reset();
		emulator.setFaults({ seed, rate, retryAfter: 0 });
		const { error } = await run(parameters);
		expect(error).toBeUndefined();
		expect(times(reached())).toEqual(once);
	}
}

/** There were faults, and responses were lost after their requests had been processed. */
function expectFaults(): void {
	const hit = emulator.requests.filter(({ fault }) => fault !== undefined);
	expect(hit.length).toBeGreaterThan(emulator.requests.length / 5);
	expect(hit.some(({ fault }) => fault === 'resetAfter')).toBe(true);
}

/** Of many, somebody would be hit ten times in a row now and then, and give up. */
const patient = { maxTries: 30 };

const email: INodeParameters = {
	resource: 'message',
	operation: 'sendEmail',
	sendTo: 'users',
	userIds: '={{ $json.id }}',
	subject: '=Hello {{ $json.id }}',
	body: '=<p>It is {{ $now.toMillis() }}</p>',
	options: patient,
};

describe('with faults in three requests out of ten', () => {
	it('delivers every personal message exactly once', async () => {
		const { items, error } = await run(email);
		expect(error).toBeUndefined();
		expect(times(delivered())).toEqual(once);
		expect(items.map(({ json }) => json.sent)).toEqual(ids.map(() => true));
		expectFaults();
	});

	it('delivers a joined message exactly once to everybody', async () => {
		const joined = { ...email, subject: 'Hello', body: '<p>Hello</p>' };
		await expectOnce(joined, 0.8, delivered);
	});

	it('tracks every event exactly once', async () => {
		const event: INodeParameters = {
			resource: 'customEvent',
			operation: 'track',
			userId: '={{ $json.id }}',
			eventName: 'purchase',
			eventProperties: { pair: [{ name: 'note', value: 'x'.repeat(1500) }] },
		};
		await expectOnce(event, 0.6, tracked);
	});

	it('leaves every user with the tags that were set', async () => {
		const { error } = await run({
			resource: 'user',
			operation: 'setTags',
			userId: '={{ $json.id }}',
			tags: { pair: [{ name: 'seen', value: '={{ $json.id }}' }] },
			options: patient,
		});
		expect(error).toBeUndefined();
		const tags = emulator
			.app()
			.users.map(({ identity, properties }) => [identity.external_id, properties.tags.seen]);
		expect(tags).toEqual(ids.map((id) => [id, id]));
		expectFaults();
	});

	it('sends nothing twice when Retry On Fail runs the whole node again', async () => {
		// One try each: most items fail in the first run of the node.
		const impatient = { ...email, options: { maxTries: 1 } };
		emulator.setFaults({ seed: 3, rate: 0.3, maxFaults: 120, retryAfter: 0 });
		const { error } = await run(impatient, {
			retryOnFail: true,
			maxTries: 5,
			waitBetweenTries: 1,
		});
		expect(error).toBeUndefined();
		expect(times(delivered())).toEqual(once);
		expect(emulator.requests.length).toBeGreaterThan(count);
	});
});
