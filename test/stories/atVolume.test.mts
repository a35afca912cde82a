import type { INodeParameters } from 'n8n-workflow';

import { assignments } from '../support/assignments.ts';
import { app } from '../support/fixtureIds.ts';
import { startEmulator, faultTypes, type Emulator } from '../support/emulator/emulator.mts';
import { runNode } from '../support/engine/run.mts';
import { apiKey, credentialFor } from '../support/testCredential.mts';

const idsOf = (count: number): string[] =>
	Array.from({ length: count }, (_, i) => `customer-${i}`).sort();

/** Without the one that asks to wait for a date, which is a whole second each time. */
const kinds = faultTypes.filter((trouble) => trouble !== 'rateLimitedDate');

let emulator: Emulator;
afterEach(async () => await emulator.close());

/** Runs one item for each user, with faults in three of ten requests. */
async function run(ids: string[], parameters: INodeParameters) {
	const users = ids.map((external_id) => ({
		identity: { external_id },
		subscriptions: [{ type: 'Email' as const, token: `${external_id}@example.com` }],
	}));
	const seeds = [{ id: app, key: apiKey, users }];
	emulator = await startEmulator({ apps: seeds, recordBodies: false });
	emulator.setFaults({ seed: 7, rate: 0.3, types: kinds, retryAfter: 0, latencyMs: 20 });
	// Of so many, one would have ten faults in a row, and give up.
	const withRetries = { ...parameters, options: { retries: { maxAttempts: 30 } } };
	const { error, items } = await runNode(withRetries, {
		credential: { ...credentialFor(emulator.url), plan: 'paid' },
		items: ids.map((id) => ({ id })),
	});
	expect(error).toBeUndefined();
	expect(items).toHaveLength(ids.length);
}

/** Faults after the request was processed: its response is lost. */
const lostResponses = ['resetAfter', 'error500After', 'truncated'];

function expectLostResponses(least: number): void {
	const lost = emulator.requests.filter(({ fault = '' }) => lostResponses.includes(fault));
	expect(lost.length).toBeGreaterThan(least);
}

it('2,500 personal messages are delivered exactly once each', async () => {
	const ids = idsOf(2_500);
	await run(ids, {
		resource: 'message',
		operation: 'sendEmail',
		sendTo: 'users',
		userIds: '={{ $json.id }}',
		subject: '=Hello {{ $json.id }}',
		emailType: 'html',
		body: '<p>Hello</p>',
	});
	expect(
		emulator
			.app()
			.deliveries.map(({ external_id }) => external_id)
			.sort(),
	).toEqual(ids);
	expectLostResponses(100);
}, 900_000);

it('10,000 events are tracked exactly once each', async () => {
	const ids = idsOf(10_000);
	await run(ids, {
		resource: 'customEvent',
		operation: 'track',
		userId: '={{ $json.id }}',
		eventName: 'purchase',
		eventProperties: assignments({ note: 'x'.repeat(1_500) }),
	});
	expect(
		emulator
			.app()
			.events.map(({ external_id }) => external_id)
			.sort(),
	).toEqual(ids);
	expectLostResponses(0);
}, 900_000);

it('1,000 users end with their own tag, and no user is created', async () => {
	const ids = idsOf(1_000);
	await run(ids, {
		resource: 'user',
		operation: 'setTags',
		userId: '={{ $json.id }}',
		tags: assignments({ seen: '={{ $json.id }}' }),
	});
	const { users } = emulator.app();
	expect(users.map(({ identity: { external_id } }) => external_id)).toEqual(ids);
	expect(users.map(({ properties }) => properties.tags.seen)).toEqual(ids);
	expectLostResponses(20);
}, 900_000);
