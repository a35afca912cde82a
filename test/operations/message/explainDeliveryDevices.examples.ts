import { examplesOf } from '../../support/examples';
import {
	chosen,
	csv,
	download,
	exportStart,
	oneUser,
	sentMessage,
	started,
	user,
	view,
} from './explained';

const sends = [view, user, exportStart, download];
const device = {
	id: 's-1',
	type: 'iosPush',
	token: 'a',
	subscribed: true,
	subscriptionStatus: 1,
	sentAt: '2026-01-01T00:00:05.000Z',
};

export default examplesOf('message', 'explainDelivery', [
	{
		when: 'the user clicked it',
		given: chosen,
		sends,
		answer: [
			{ body: sentMessage },
			{ body: oneUser },
			started,
			csv('customer-1842,s-1,0,2026-01-01 00:00:05 UTC,,2026-01-01 00:03:00 UTC,o-1,,,'),
		],
		shows: [
			expect.objectContaining({
				verdict: 'delivered',
				reason: 'clicked',
				subscriptions: [{ ...device, clickedAt: '2026-01-01T00:03:00.000Z' }],
			}),
		],
	},
	{
		when: 'the push service turned it down',
		given: chosen,
		sends,
		answer: [
			{ body: { ...sentMessage, successful: 0, errored: 1 } },
			{ body: oneUser },
			started,
			csv(
				'customer-1842,s-1,0,2026-01-01 00:00:05 UTC,,,o-1,2026-01-01 00:00:06 UTC,,BadDeviceToken',
			),
		],
		shows: [
			expect.objectContaining({
				verdict: 'notDelivered',
				subscriptions: [
					{
						...device,
						failedAt: '2026-01-01T00:00:06.000Z',
						failureMessage: 'BadDeviceToken',
					},
				],
			}),
		],
	},
]);
