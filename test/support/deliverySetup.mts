import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { app, otherApp } from './fixtureIds.ts';
import { useFastPolling } from './fastPolling.mts';
import { startEmulator, type AppSeed, type Emulator } from './emulator/emulator.mts';
import { runExample } from './runExample.mts';
import { runNode } from './engine/run.mts';
import { apiKey, credentialFor } from './testCredential.mts';

/** An emulator to send messages with, in a world that a test arranges, and the operation that explains them. */
export interface DeliverySetup {
	readonly emulator: Emulator;
	/** One request to the API; fails unless it succeeds. */
	call(method: string, path: string, body?: IDataObject): Promise<IDataObject>;
	/** Sends a message and returns its ID. */
	send(body: IDataObject): Promise<string>;
	/** ID of a user's subscription of a type. */
	subscriptionOf(user: string, type: string): string;
	/** What a recipient, a mail server or a carrier does with a message. */
	react(messageId: string, user: string, kind: string, failureReason?: string): void;
	/** Moves the clock of emulator and node. */
	wait(seconds: number): void;
	/** One run of the node for several users. */
	explainAll(
		messageId: string,
		ids: string[],
		given?: IDataObject,
		options?: IDataObject,
	): Promise<IDataObject[]>;
	explain(
		messageId: string,
		user?: IDataObject | string,
		options?: IDataObject,
	): Promise<IDataObject>;
}

const android = (name: string) => ({ type: 'AndroidPush' as const, token: `android-of-${name}` });
const inState = (status: number) => ({
	identity: { external_id: `state${status}` },
	subscriptions: [{ ...android(`state${status}`), notification_types: status }],
});

const seeds: AppSeed[] = [
	{
		id: app,
		key: apiKey,
		segments: [
			{ name: 'VIP', filters: [{ field: 'tag', key: 'plan', relation: '=', value: 'vip' }] },
			{ name: 'Germany', filters: [{ field: 'country', relation: '=', value: 'DE' }] },
		],
		users: [
			{
				identity: { external_id: 'ada', crm_id: '1' },
				properties: { tags: { plan: 'vip' }, country: 'DE' },
				subscriptions: [
					{ type: 'iOSPush', token: 'a'.repeat(64) },
					{ type: 'Email', token: 'ada@example.com' },
					{ type: 'SMS', token: '+15551234567' },
				],
			},
			{
				identity: { external_id: 'grace', crm_id: '2' },
				subscriptions: [android('grace'), { type: 'Email', token: 'grace@example.com' }],
			},
			{
				identity: { external_id: 'linus' },
				subscriptions: [{ type: 'Email', token: 'linus@example.com' }],
			},
			{
				identity: { external_id: 'tess' },
				properties: { test_user_name: 'Tess' },
				subscriptions: [{ type: 'iOSPush', token: 'b'.repeat(64), test_type: 1 }],
			},
			...[-2, -10, -18, -19, -20, -22, -31, -98, -99, 0, -6].map(inState),
		],
		templates: [
			{ id: '3f0a6c7e-2b8d-4e19-8c53-a1d7f49b6e02', name: 'Push', contents: { en: 'Hi' } },
		],
	},
	{
		id: otherApp,
		key: 'os_v2_app_of_another_app',
		users: [{ identity: { external_id: 'olga' }, subscriptions: [android('olga')] }],
	},
];

const start = Date.parse('2026-01-05T09:00:00Z');

/** Only the clock is faked; servers and timers go on. */
const fakeClockAt = (now: number): unknown =>
	jest.useFakeTimers({
		now,
		doNotFake: [
			...(['hrtime', 'nextTick', 'performance', 'queueMicrotask'] as const),
			...(['setImmediate', 'clearImmediate', 'setInterval', 'clearInterval'] as const),
			...(['setTimeout', 'clearTimeout'] as const),
		],
	});

/** One setup for all tests of a file, as new before each test. */
export function useDeliverySetup(): DeliverySetup {
	// Filled in before the first test runs.
	const setup = {} as DeliverySetup;
	useFastPolling();
	beforeAll(async () => {
		Object.assign(setup, createSetup(await startEmulator({ apps: seeds })));
	});
	beforeEach(() => {
		fakeClockAt(start);
		setup.emulator.delayExports(0);
		setup.emulator.reset();
	});
	afterAll(async () => {
		jest.useRealTimers();
		await setup.emulator.close();
	});
	return setup;
}

function createSetup(emulator: Emulator): DeliverySetup {
	const call: DeliverySetup['call'] = async (method, path, body) => {
		const response = await fetch(`${emulator.url}${path}`, {
			method,
			headers: { authorization: `Key ${apiKey}`, 'content-type': 'application/json' },
			body: body && JSON.stringify(body),
		});
		const answer = (await response.json()) as IDataObject;
		if (!response.ok) throw new Error(JSON.stringify(answer));
		return answer;
	};
	const subscriptionOf = (user: string, type: string): string =>
		emulator
			.app()
			.users.find(({ identity }) => identity.external_id === user)!
			.subscriptions.find((one) => one.type === type)!.id;
	return {
		emulator,
		call,
		subscriptionOf,
		send: async (body) =>
			String((await call('POST', '/notifications', { app_id: app, ...body })).id),
		react: (messageId, user, kind, reason) => {
			const delivery = emulator
				.app()
				.deliveries.find((one) => one.messageId === messageId && one.external_id === user)!;
			emulator.streams.recordReaction({
				app_id: app,
				message_id: messageId,
				subscription_id: delivery.subscriptionId,
				kind,
				...(reason && { data: { failure_reason: reason } }),
			});
		},
		wait: (seconds) => void jest.setSystemTime(Date.now() + seconds * 1000),
		explainAll: async (messageId, ids, given = {}, options = {}) => {
			const { items, error } = await runNode(
				{
					...{ resource: 'message', operation: 'explainDelivery', ...given, options },
					messageId: { __rl: true, mode: 'id', value: messageId },
					userId: '={{ $json.id }}',
				} as INodeParameters,
				{ credential: credentialFor(emulator.url), items: ids.map((id) => ({ id })) },
			);
			if (error) throw error;
			return items.map(({ json }) => json);
		},
		explain: async (messageId, user = 'ada', options = {}) => {
			const given = typeof user === 'string' ? { userId: user } : user;
			const { items, error } = await runExample(
				'message',
				'explainDelivery',
				{
					given: {
						messageId: { __rl: true, mode: 'id', value: messageId },
						...given,
						options,
					} as never,
				},
				emulator.url,
			);
			if (error) throw error;
			return items[0].json;
		},
	};
}
