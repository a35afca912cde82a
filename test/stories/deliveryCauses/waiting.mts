import { app } from '../../support/fixtureIds.ts';
import { pushTo, template, type DeliveryCase } from './deliveryCase.mts';

const inTwoHours = '2026-01-05T11:00:00Z';

export const waiting: DeliveryCase[] = [
	{
		when: 'it is scheduled',
		arrange: async ({ send }) => [await send({ ...pushTo('ada'), send_after: inTwoHours })],
		...{ verdict: 'pending', reason: 'scheduled' },
	},
	{
		when: 'it is scheduled and its template was deleted',
		arrange: async ({ call, send }) => {
			const { contents: _text, ...body } = pushTo('ada');
			const id = await send({ ...body, template_id: template, send_after: inTwoHours });
			await call('DELETE', `/templates/${template}?app_id=${app}`);
			return [id];
		},
		...{ verdict: 'pending', reason: 'scheduled' },
	},
	...[
		[undefined, 'sending'],
		['timezone', 'waitingForLocalTime'],
		['last-active', 'waitingForActiveTime'],
	].map(
		([delayed_option, reason]): DeliveryCase => ({
			when: `it is being sent, and the user is still to come (${reason})`,
			arrange: async ({ emulator, send }) => {
				emulator.app().conditions().sendingLimit = 1;
				const delivery_time_of_day = delayed_option === 'timezone' ? '9:00AM' : undefined;
				const delay = delayed_option ? { delayed_option, delivery_time_of_day } : {};
				return [await send({ ...pushTo('ada', 'grace'), ...delay }), 'grace'];
			},
			...{ verdict: 'pending', reason: String(reason) },
		}),
	),
	{
		when: 'it is being sent, and the user has it',
		arrange: async ({ emulator, send }) => {
			emulator.app().conditions().sendingLimit = 1;
			return [await send(pushTo('ada', 'grace'))];
		},
		...{ verdict: 'delivered', reason: 'confirmed' },
	},
	{
		when: 'it was canceled before it went out',
		arrange: async ({ call, send }) => {
			const id = await send({ ...pushTo('ada'), send_after: inTwoHours });
			await call('DELETE', `/notifications/${id}?app_id=${app}`);
			return [id];
		},
		...{ verdict: 'notDelivered', reason: 'canceled' },
	},
	{
		when: 'it was canceled on its way',
		arrange: async ({ call, emulator, send }) => {
			emulator.app().conditions().sendingLimit = 1;
			const id = await send(pushTo('ada', 'grace'));
			await call('DELETE', `/notifications/${id}?app_id=${app}`);
			return [id, 'grace'];
		},
		...{ verdict: 'notDelivered', reason: 'canceled', isProven: false },
	},
];
