import { assignments } from '../support/assignments.ts';
import type { INodeParameters } from 'n8n-workflow';
import type { StoredUser } from './reader.mts';

/** The user that the steps are about. */
export interface TestUser {
	externalId: string;
	email: string;
}

/** One step of OneSignal's partner guide: what the node does, and what OneSignal must show afterwards. */
export interface Step {
	title: string;
	parameters: (user: TestUser) => INodeParameters;
	/** Whether OneSignal shows it; a message leaves nothing to read at the user. */
	isVisibleIn?: (seen: StoredUser, user: TestUser) => boolean;
}

export const aliasLabel = 'n8n_partner_check';
const tag = { name: 'n8n_partner_check', value: 'passed' };

/** In the order of the guide: first who it is, then everything else. */
export const steps: Step[] = [
	{
		title: 'The test user has an External ID from the start',
		parameters: ({ externalId }) => ({ resource: 'user', operation: 'upsert', externalId }),
		isVisibleIn: ({ identity }, { externalId }) => identity.external_id === externalId,
	},
	{
		title: 'Aliases sit on that same user',
		parameters: ({ externalId }) => ({
			resource: 'alias',
			operation: 'set',
			userId: externalId,
			aliases: assignments({ [aliasLabel]: externalId }),
		}),
		isVisibleIn: ({ identity }, { externalId }) => identity[aliasLabel] === externalId,
	},
	{
		title: 'Its subscriptions are under that one user',
		parameters: ({ externalId, email }) => ({
			resource: 'subscription',
			operation: 'create',
			userId: externalId,
			subscriptionType: 'email',
			emailAddress: email,
		}),
		isVisibleIn: ({ subscriptions }, { email }) =>
			subscriptions.some(({ token }) => token === email),
	},
	{
		title: 'Its tags can be seen',
		parameters: ({ externalId }) => ({
			resource: 'user',
			operation: 'setTags',
			userId: externalId,
			tags: assignments({ [tag.name]: tag.value }),
		}),
		isVisibleIn: ({ properties }) => properties.tags?.[tag.name] === tag.value,
	},
	{
		title: 'Events are tracked for it',
		parameters: ({ externalId }) => ({
			resource: 'customEvent',
			operation: 'track',
			userId: externalId,
			eventName: 'n8n_partner_check',
		}),
	},
	{
		title: 'A message to its External ID arrives, although the first attempt is rejected',
		parameters: ({ externalId }) => ({
			resource: 'message',
			operation: 'sendEmail',
			sendTo: 'users',
			userIds: externalId,
			subject: 'The partner check of n8n-nodes-onesignal',
			emailType: 'html',
			body: '<p>This message was rejected once, waited for Retry-After, and was delivered.</p>',
		}),
	},
];
