import type { IDataObject } from 'n8n-workflow';

import { app } from '../../support/fixtureIds.ts';
import type { DeliverySetup } from '../../support/deliverySetup.mts';

/** What is asked about: a message, a user, options of the node. */
type Question = [messageId: string, user?: IDataObject | string, options?: IDataObject];

/** A world in which a message did or didn't arrive for one reason, and what is told about it. */
export interface DeliveryCase {
	when: string;
	arrange: (setup: DeliverySetup) => Promise<Question>;
	verdict: string;
	reason: string;
	isProven?: false;
}

export const contents = { en: 'Hello' };
export const pushTo = (...ids: string[]): IDataObject => ({
	target_channel: 'push',
	include_aliases: { external_id: ids },
	contents,
});
export const emailTo = (...ids: string[]): IDataObject => ({
	target_channel: 'email',
	include_aliases: { external_id: ids },
	email_subject: 'Hello',
	email_body: '<p>Hello</p>',
});
export const smsTo = (...ids: string[]): IDataObject => ({
	target_channel: 'sms',
	name: 'code',
	include_aliases: { external_id: ids },
	contents,
});
export const pushToSegment = (segment: string, further: IDataObject = {}): IDataObject => ({
	included_segments: [segment],
	target_channel: 'push',
	contents,
	...further,
});
export const everyone = 'Subscribed Users';
export const unknownId = '9a4c1e7b-3f52-4d86-b1a9-6e0d8c5f7b23';
export const template = '3f0a6c7e-2b8d-4e19-8c53-a1d7f49b6e02';

export const unsubscribe = async (
	{ call, subscriptionOf }: DeliverySetup,
	user: string,
	type: string,
) =>
	await call('PATCH', `/apps/${app}/subscriptions/${subscriptionOf(user, type)}`, {
		subscription: { notification_types: -2 },
	});

export const failing =
	(kind: string, body: IDataObject, failureReason?: string): DeliveryCase['arrange'] =>
	async ({ send, react }) => {
		const id = await send(body);
		react(id, 'ada', kind, failureReason);
		return [id];
	};
