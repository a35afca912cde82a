import { app } from '../../support/fixtureIds.ts';
import { pushTo, emailTo, failing, type DeliveryCase } from './deliveryCase.mts';

export const arrived: DeliveryCase[] = [
	{
		when: 'the user clicked a push',
		arrange: failing('message.push.clicked', pushTo('ada', 'grace')),
		...{ verdict: 'delivered', reason: 'clicked' },
	},
	{
		when: 'the only recipient opened an email',
		arrange: failing('message.email.opened', emailTo('ada')),
		...{ verdict: 'delivered', reason: 'openedOrClicked' },
	},
	{
		when: 'the user unsubscribed with the link in the email',
		arrange: failing('message.email.unsubscribed', emailTo('ada', 'grace')),
		...{ verdict: 'delivered', reason: 'unsubscribedByMessage' },
	},
	{
		when: 'the device of one of several recipients confirmed it',
		arrange: async ({ send }) => [await send(pushTo('ada', 'grace'))],
		...{ verdict: 'delivered', reason: 'confirmed' },
	},
	{
		when: 'the device of the only recipient confirmed it',
		arrange: async ({ send }) => [await send(pushTo('ada')), 'ada', { exportMessageEvents: false }],
		...{ verdict: 'delivered', reason: 'confirmed' },
	},
	{
		when: 'the push service took it and the device never answered',
		arrange: async ({ emulator, send, subscriptionOf }) => {
			emulator.app().conditions().unconfirmed.add(subscriptionOf('ada', 'iOSPush'));
			return [await send(pushTo('ada', 'grace'))];
		},
		...{ verdict: 'sent', reason: 'notConfirmed' },
	},
	{
		when: 'it went to an address before it belonged to the user',
		arrange: async ({ call, send }) => {
			const token = 'new@example.com';
			const { include_aliases: _ids, ...content } = emailTo();
			const id = await send({ ...content, email_to: [token, 'grace@example.com'] });
			const path = `/apps/${app}/users/by/external_id/ada/subscriptions`;
			await call('POST', path, { subscription: { type: 'Email', token } });
			return [id];
		},
		...{ verdict: 'delivered', reason: 'confirmed' },
	},
	{
		when: 'a test user received it like any other',
		arrange: async ({ send }) => [await send(pushTo('tess', 'ada')), 'tess'],
		...{ verdict: 'delivered', reason: 'confirmed' },
	},
];
