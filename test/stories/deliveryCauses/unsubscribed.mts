import { pushTo, unsubscribe, type DeliveryCase } from './deliveryCase.mts';

const states: Array<[status: number, reason: string]> = [
	[-2, 'unsubscribed'],
	[-10, 'uninstalled'],
	[-18, 'permissionNotGranted'],
	[-19, 'permissionNotGranted'],
	[0, 'permissionNotGranted'],
	[-99, 'permissionNotGranted'],
	[-20, 'permissionRevoked'],
	[-22, 'disabledInDashboard'],
	[-31, 'disabledThroughApi'],
	[-98, 'optInPending'],
	[-6, 'subscriptionError'],
];

export const unsubscribed: DeliveryCase[] = [
	...states.map(
		([status, reason]): DeliveryCase => ({
			when: `the subscription has the state ${status}`,
			arrange: async ({ send }) => [await send(pushTo('ada', `state${status}`)), `state${status}`],
			...{ verdict: 'notDelivered', reason, isProven: false },
		}),
	),
	{
		when: 'the user unsubscribed before, as an export shows',
		arrange: async (setup) => {
			await unsubscribe(setup, 'ada', 'iOSPush');
			setup.wait(60);
			return [await setup.send(pushTo('ada', 'grace')), 'ada', { exportSubscriptions: true }];
		},
		...{ verdict: 'notDelivered', reason: 'unsubscribed' },
	},
	{
		when: 'the user unsubscribed within the second in which it went out',
		arrange: async (setup) => {
			await unsubscribe(setup, 'ada', 'iOSPush');
			return [await setup.send(pushTo('ada', 'grace')), 'ada', { exportSubscriptions: true }];
		},
		...{ verdict: 'notDelivered', reason: 'unsubscribed', isProven: false },
	},
	{
		when: 'the user was capped and unsubscribed later, as an export shows',
		arrange: async (setup) => {
			setup.emulator.app().conditions().frequencyCap = { max: 1, seconds: 3600 };
			await setup.send(pushTo('ada'));
			const id = await setup.send(pushTo('ada', 'grace'));
			setup.wait(60);
			await unsubscribe(setup, 'ada', 'iOSPush');
			return [id, 'ada', { exportSubscriptions: true }];
		},
		...{ verdict: 'notDelivered', reason: 'frequencyCapped', isProven: false },
	},
	{
		when: 'the user unsubscribed after it had arrived',
		arrange: async (setup) => {
			const id = await setup.send(pushTo('ada', 'grace'));
			setup.wait(60);
			await unsubscribe(setup, 'ada', 'iOSPush');
			return [id];
		},
		...{ verdict: 'delivered', reason: 'confirmed' },
	},
];
