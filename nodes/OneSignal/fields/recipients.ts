import type { INodeProperties } from 'n8n-workflow';

import { audienceFilters } from './filters/field';
import { asFilters } from './filters/read';
import { bodyField, withPreSend } from '../properties/routedField';
import { identifyUserFields, readAliasLabel } from './user';
import { shownWhen } from '../properties/shownWhen';
import { asEmail } from '../parse/emailAddress';
import { asPhoneNumber } from '../parse/phoneNumber';
import { asIdUnder, asUuid } from '../parse/id';
import { asRequiredList } from '../parse/list';
import { parseField } from '../parse/parser';
import { evaluated } from '../parse/evaluated';
import { setBodyValue } from '../properties/setBodyValue';
import {
	asExcluded,
	excludedSegments,
	includedSegments,
	asAllowedSegment,
	allowEveryone,
} from './segments';

/** The ways to choose recipients. Each has fields of its own, and only those are sent. */
const targets = {
	users: {
		name: 'Users',
		value: 'users',
		description: 'Users, by External ID, OneSignal ID or alias',
	},
	segments: {
		name: 'Segments',
		value: 'segments',
		description: 'Groups of users that are saved in OneSignal',
	},
	audienceFilters: {
		name: 'Audience Filters',
		value: 'audienceFilters',
		description: 'Users with certain tags, countries, activity and so on',
	},
	subscriptions: {
		name: 'Subscriptions',
		value: 'subscriptions',
		description: 'Single devices or addresses, by the ID that OneSignal assigned',
	},
	emailAddresses: {
		name: 'Email Addresses',
		value: 'emailAddresses',
		description: 'Email addresses. New addresses are subscribed automatically.',
	},
	phoneNumbers: {
		name: 'Phone Numbers',
		value: 'phoneNumbers',
		description: 'Phone numbers. New numbers are subscribed automatically.',
	},
};

const sendTo: INodeProperties = {
	displayName: 'Send To',
	name: 'sendTo',
	type: 'options',
	options: [targets.users, targets.segments, targets.audienceFilters, targets.subscriptions],
	default: 'users',
	description: 'Who receives the message. There is no default audience.',
};

export const userIds: INodeProperties = {
	displayName: 'User IDs',
	name: 'userIds',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. customer-1842',
	builderHint: {
		propertyHint:
			'For one recipient per item, an expression for the ID in the item. For a list in one item, an expression for the whole list.',
	},
	description: 'Separate multiple IDs with commas, or use an expression that returns a list',
};

const users = withPreSend(userIds, async function (request) {
	const label = readAliasLabel(this);
	const ids = parseField(this, userIds, evaluated(asRequiredList(asIdUnder(label))));
	setBodyValue(request, 'include_aliases', { [label]: ids });
	return request;
});

export const subscriptionIds = bodyField(
	{
		displayName: 'Subscription IDs',
		name: 'subscriptionIds',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
		description: 'Separate multiple IDs with commas, or use an expression that returns a list',
	},
	'include_subscription_ids',
	evaluated(asRequiredList(asUuid)),
);

export const emailAddresses = bodyField(
	{
		displayName: 'Email Addresses',
		name: 'emailAddresses',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. ada@example.com',
		description:
			'Separate multiple addresses with commas, or use an expression that returns a list',
	},
	'email_to',
	evaluated(asRequiredList(asEmail)),
);

export const phoneNumbers = bodyField(
	{
		displayName: 'Phone Numbers',
		name: 'phoneNumbers',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. +15551234567',
		description: 'Separate multiple numbers with commas, or use an expression that returns a list',
	},
	'include_phone_numbers',
	evaluated(asRequiredList(asPhoneNumber)),
);

const segmentsToReach: INodeProperties = {
	...includedSegments,
	hint: 'Runs in the editor send real messages to everyone in these segments',
};

/** Recipients that every channel has. */
const common = [
	...shownWhen({ sendTo: ['users'] }, [...identifyUserFields, users]),
	...shownWhen({ sendTo: ['segments'] }, [
		bodyField(segmentsToReach, 'included_segments', asRequiredList(asAllowedSegment)),
		bodyField(excludedSegments, 'excluded_segments', asExcluded),
		allowEveryone,
	]),
	...shownWhen({ sendTo: ['audienceFilters'] }, [bodyField(audienceFilters, 'filters', asFilters)]),
	...shownWhen({ sendTo: ['subscriptions'] }, [subscriptionIds]),
];

export const pushRecipients: INodeProperties[] = [sendTo, ...common];

export const emailRecipients: INodeProperties[] = [
	{ ...sendTo, options: [...(sendTo.options ?? []), targets.emailAddresses] },
	...common,
	...shownWhen({ sendTo: ['emailAddresses'] }, [emailAddresses]),
];

export const smsRecipients: INodeProperties[] = [
	{ ...sendTo, options: [...(sendTo.options ?? []), targets.phoneNumbers] },
	...common,
	...shownWhen({ sendTo: ['phoneNumbers'] }, [phoneNumbers]),
];

/** Body fields that choose recipients; no additional field may set them. */
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
