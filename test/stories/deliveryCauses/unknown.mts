import { app } from '../../support/fixtureIds.ts';
import { pushToSegment, everyone, unknownId, type DeliveryCase } from './deliveryCase.mts';

export const unknown: DeliveryCase[] = [
	{
		when: 'OneSignal has no such message',
		arrange: async () => [unknownId],
		...{ verdict: 'unknown', reason: 'messageNotFound' },
	},
	{
		when: 'events may not be exported',
		arrange: async ({ send }) => [
			await send(pushToSegment(everyone)),
			'ada',
			{ exportMessageEvents: false },
		],
		...{ verdict: 'unknown', reason: 'eventsNotExported' },
	},
	{
		when: 'OneSignal is busy with another export',
		arrange: async ({ call, emulator, send }) => {
			const id = await send(pushToSegment(everyone));
			emulator.delayExports(1);
			await call('POST', `/players/csv_export?app_id=${app}`);
			return [id];
		},
		...{ verdict: 'unknown', reason: 'eventsUnavailable' },
	},
	{
		when: 'OneSignal has not listed all events yet',
		arrange: async ({ emulator, send, subscriptionOf }) => {
			emulator.app().conditions().unlisted.add(subscriptionOf('ada', 'iOSPush'));
			return [await send(pushToSegment(everyone))];
		},
		...{ verdict: 'unknown', reason: 'eventsIncomplete' },
	},
	{
		when: 'an uninstalled device is listed, but not all others yet',
		arrange: async ({ emulator, send, subscriptionOf }) => {
			const { uninstalled, unlisted } = emulator.app().conditions();
			uninstalled.add(subscriptionOf('grace', 'AndroidPush'));
			unlisted.add(subscriptionOf('ada', 'iOSPush'));
			return [await send(pushToSegment(everyone))];
		},
		...{ verdict: 'unknown', reason: 'eventsIncomplete' },
	},
	{
		when: 'an alias names no user, since events name users by other IDs',
		arrange: async ({ send }) => [
			await send(pushToSegment(everyone)),
			{ identifyUserBy: 'alias', aliasLabel: 'crm_id', userId: '77' },
		],
		...{ verdict: 'unknown', reason: 'userNotFound' },
	},
];
