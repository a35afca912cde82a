import { app } from '../../support/fixtureIds.ts';
import { startEmulator, type Emulator } from '../../support/emulator/emulator.mts';
import { runNode } from '../../support/engine/run.mts';
import { runFakeTimersUntil, installFakeTimers } from '../../support/fakeTimers.mts';
import { apiKey, credentialFor } from '../../support/testCredential.mts';

let emulator: Emulator;
afterEach(async () => {
	jest.useRealTimers();
	await emulator.close();
});

it('does not count the time in which others are before it', async () => {
	const ids = Array.from({ length: 30 }, (_, i) => `customer-${i}`);
	const token = (id: string) => `${id}@example.com`;
	const users = ids.map((external_id) => ({
		identity: { external_id },
		subscriptions: [{ type: 'Email' as const, token: token(external_id) }],
	}));
	emulator = await startEmulator({ apps: [{ id: app, key: apiKey, users }] });
	// Each is turned away once; the last of them when the first one's time would long be over.
	emulator.setWeather({ seed: 1, share: 1, kinds: ['error503'], most: ids.length, retryAfter: 0 });
	installFakeTimers();
	const start = Date.now();
	const { error } = await runFakeTimersUntil(
		runNode(
			{
				resource: 'message',
				operation: 'sendEmail',
				sendTo: 'users',
				aliasIds: '={{ $json.id }}',
				subject: '={{ $json.id }}',
				body: 'Hello',
				options: { maxSeconds: 1 },
			},
			{
				credential: { ...credentialFor(emulator.url), messagesPerSecond: 20 },
				items: ids.map((id) => ({ id })),
			},
		),
	);
	expect(error).toBeUndefined();
	expect(Date.now() - start).toBeGreaterThan(3_000);
	expect(
		emulator
			.app()
			.deliveries.map(({ token: to }) => to)
			.sort(),
	).toEqual(ids.map(token).sort());
});
