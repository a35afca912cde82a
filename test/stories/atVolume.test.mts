import type { INodeParameters } from 'n8n-workflow';

import { app } from '../support/fixtureIds.ts';
import { startEmulator, faultTypes, type Emulator } from '../support/emulator/emulator.mts';
import { runNode } from '../support/engine/run.mts';
import { apiKey, credentialFor } from '../support/testCredential.mts';

const idsOf = (count: number): string[] =>
	Array.from({ length: count }, (_, i) => `customer-${i}`).sort();

/** All but the one that always costs a whole second, because dates have no fractions. */
const types = faultTypes.filter((type) => type !== 'rateLimitedDate');

let emulator: Emulator;
afterEach(async () => await emulator.close());

/** Runs one item for each person, with faults in three requests out of ten. */
async function run(ids: string[], parameters: INodeParameters) {
	const users = ids.map((external_id) => ({
		identity: { external_id },
		subscriptions: [{ type: 'Email' as const, token: `${external_id}@example.com` }],
	}));
	const seeds = [{ id: app, key: apiKey, users }];
	emulator = await startEmulator({ apps: seeds, recordBodies: false });
	emulator.setFaults({ seed: 7, rate: 0.3, types, retryAfter: 0, latencyMs: 20 });
	// Of so many, somebody would be hit ten times in a row, and then give up.
	const patient = { ...parameters, options: { maxTries: 30 } };
	const { error, items } = await runNode(patient, {
		credential: { ...credentialFor(emulator.url), plan: 'paid' },
		items: ids.map((id) => ({ id })),
	});
	expect(error).toBeUndefined();
	expect(items).toHaveLength(ids.length);
}

/** What OneSignal had done already, and did not get to say. */
const unheard = ['resetAfter', 'error500After', 'truncated'];

function expectLostAnswers(most: number): void {
	const lost = emulator.requests.filter(({ fault = '' }) => unheard.includes(fault));
	expect(lost.length).toBeGreaterThan(most);
}

it('10,000 personal messages reach everybody exactly once', async () => {
	const ids = idsOf(10_000);
	await run(ids, {
		resource: 'message',
		operation: 'sendEmail',
		sendTo: 'users',
		userIds: '={{ $json.id }}',
		subject: '=Hello {{ $json.id }}',
		body: '<p>Hello</p>',
	});
	expect(
		emulator
			.app()
			.deliveries.map(({ external_id }) => external_id)
			.sort(),
	).toEqual(ids);
	expectLostAnswers(100);
}, 900_000);

it('10,000 events are tracked exactly once', async () => {
	const ids = idsOf(10_000);
	await run(ids, {
		resource: 'customEvent',
		operation: 'track',
		userId: '={{ $json.id }}',
		eventName: 'purchase',
		eventProperties: { pair: [{ name: 'note', value: 'x'.repeat(1_500) }] },
	});
	expect(
		emulator
			.app()
			.events.map(({ external_id }) => external_id)
			.sort(),
	).toEqual(ids);
	expectLostAnswers(0);
}, 900_000);

it('2,000 users are written, each once', async () => {
	const ids = idsOf(2_000);
	await run(ids, {
		resource: 'user',
		operation: 'setTags',
		userId: '={{ $json.id }}',
		tags: { pair: [{ name: 'seen', value: '={{ $json.id }}' }] },
	});
	const { users } = emulator.app();
	expect(users.map(({ identity: { external_id } }) => external_id)).toEqual(ids);
	expect(users.map(({ properties }) => properties.tags.seen)).toEqual(ids);
	expectLostAnswers(20);
}, 900_000);
