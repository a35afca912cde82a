import type { INodeProperties } from 'n8n-workflow';

import { filters } from './filters/field';
import { asFilters } from './filters/read';
import { bodyField, withPreSend } from '../properties/routedField';
import { identifyUserFields, readAliasLabel } from './user';
import { shownWhen } from '../properties/shownWhen';
import { asEmail } from '../parse/emailAddress';
import { asPhoneNumber } from '../parse/phoneNumber';
import { asIdUnder, asUuid } from '../parse/id';
import { asRequiredList } from '../parse/list';
import { parseField } from '../parse/parser';
import { setBodyValue } from '../properties/setBodyValue';
import {
	asExcluded,
	excludedSegments,
	includedSegments,
	confirmsEveryone,
	sendToEveryone,
} from './segments';

/** The ways to say who gets a message. Each has fields of its own, and only those are sent. */
const ways = {
	users: {
		name: 'Users',
		value: 'users',
		description: 'People you know by an ID, e.g. the customer of this item',
	},
	segments: {
		name: 'Segments',
		value: 'segments',
		description: 'Groups of people that are kept in OneSignal',
	},
	filters: {
		name: 'Filters',
		value: 'filters',
		description: 'People with certain tags, countries, activity and so on',
	},
	subscriptions: {
		name: 'Subscriptions',
		value: 'subscriptions',
		description: 'Single devices or addresses, by the ID that OneSignal gave them',
	},
	emails: {
		name: 'Email Addresses',
		value: 'emails',
		description: 'Addresses that OneSignal need not know yet; unknown ones are subscribed',
	},
	phones: {
		name: 'Phone Numbers',
		value: 'phones',
		description: 'Numbers that OneSignal need not know yet; unknown ones are subscribed',
	},
};

const sendTo: INodeProperties = {
	displayName: 'Send To',
	name: 'sendTo',
	type: 'options',
	options: [ways.users, ways.segments, ways.filters, ways.subscriptions],
	default: 'users',
	description: 'Who gets the message. There is no default audience: name somebody.',
};

const userIds: INodeProperties = {
	displayName: 'User IDs',
	name: 'userIds',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. customer-1842',
	description: 'One ID, several with commas between them, or an expression that gives a list',
};

const users = withPreSend(userIds, async function (request) {
	const label = readAliasLabel(this);
	const ids = parseField(this, userIds, asRequiredList(asIdUnder(label)));
	setBodyValue(request, 'include_aliases', { [label]: ids });
	return request;
});

const subscriptionIds = bodyField(
	{
		displayName: 'Subscription IDs',
		name: 'subscriptionIds',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
		description: 'One ID, several with commas between them, or an expression that gives a list',
	},
	'include_subscription_ids',
	asRequiredList(asUuid),
);

const emailAddresses = bodyField(
	{
		displayName: 'Email Addresses',
		name: 'emailAddresses',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. ada@example.com',
		description:
			'One address, several with commas between them, or an expression that gives a list',
	},
	'email_to',
	asRequiredList(asEmail),
);

const phoneNumbers = bodyField(
	{
		displayName: 'Phone Numbers',
		name: 'phoneNumbers',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. +15551234567',
		description: 'One number, several with commas between them, or an expression that gives a list',
	},
	'include_phone_numbers',
	asRequiredList(asPhoneNumber),
);

const segmentsToReach: INodeProperties = {
	...includedSegments,
	hint: 'Executing this step reaches all of them, from the editor too',
};

/** What every channel can send to. */
const common = [
	...shownWhen({ sendTo: ['users'] }, [...identifyUserFields, users]),
	...shownWhen({ sendTo: ['segments'] }, [
		bodyField(segmentsToReach, 'included_segments', asRequiredList(confirmsEveryone)),
		bodyField(excludedSegments, 'excluded_segments', asExcluded),
		sendToEveryone,
	]),
	...shownWhen({ sendTo: ['filters'] }, [bodyField(filters, 'filters', asFilters)]),
	...shownWhen({ sendTo: ['subscriptions'] }, [subscriptionIds]),
];

export const pushRecipients: INodeProperties[] = [sendTo, ...common];

export const emailRecipients: INodeProperties[] = [
	{ ...sendTo, options: [...(sendTo.options ?? []), ways.emails] },
	...common,
	...shownWhen({ sendTo: ['emails'] }, [emailAddresses]),
];

export const smsRecipients: INodeProperties[] = [
	{ ...sendTo, options: [...(sendTo.options ?? []), ways.phones] },
	...common,
	...shownWhen({ sendTo: ['phones'] }, [phoneNumbers]),
];

/** Body fields that say who is meant; no additional field may set them. */
export const targetingFields = [
	'include_aliases',
	'include_subscription_ids',
	'include_player_ids',
	'include_external_user_ids',
	'include_email_tokens',
	'include_phone_numbers',
	'include_ios_tokens',
	'include_android_reg_ids',
	'include_chrome_reg_ids',
	'include_chrome_web_reg_ids',
	'include_amazon_reg_ids',
	'include_wp_wns_uris',
	'email_to',
	'included_segments',
	'excluded_segments',
	'filters',
	'tags',
	'target_channel',
	'channel_for_external_user_ids',
];
