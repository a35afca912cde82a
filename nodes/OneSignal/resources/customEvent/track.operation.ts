import type { INodeProperties } from 'n8n-workflow';

import { operation } from '../../properties/operation';
import { additionalFields, addsFields } from '../../fields/additionalFields';
import { dryRun } from '../../fields/dryRun';
import { requireExternalId } from '../../fields/userNotFound';
import { mappingFields } from '../../properties/mapping/mappingFields';
import { optionsField } from '../../fields/options';
import { bodyOption, bodyField, withPreSend } from '../../properties/routedField';
import { userIds } from '../../fields/user';
import { asChoice } from '../../parse/choice';
import { asId, asUuid } from '../../parse/id';
import { asObject } from '../../parse/json';
import { asIso } from '../../parse/dateTime';
import { parseField } from '../../parse/parser';
import { asRequired } from '../../parse/required';
import { asRequiredTextUpTo } from '../../parse/text';
import { appPath } from '../../properties/pathParam';
import { setBodyValue } from '../../properties/setBodyValue';
import { userRequest } from '../../request/handlers/userRequest';
import { eventKey, packEvent, reportEvent } from './shared/event';

const identifyBy: INodeProperties = {
	displayName: 'Identify User By',
	name: 'aliasLabel',
	type: 'options',
	options: userIds,
	default: 'external_id',
	description: 'Which of the IDs of the user you have. The External ID is the safest.',
};

const asLabel = asRequired(asChoice(identifyBy));

const userId: INodeProperties = {
	displayName: 'User ID',
	name: 'aliasId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. customer-1842',
	description: 'Who did it. OneSignal must know this user already.',
};

export const track = operation(
	{
		name: 'Track',
		value: 'track',
		action: 'Track custom event',
		description: 'Tell OneSignal what a user did, e.g. to start a journey',
		request: { method: 'POST', url: appPath('/custom_events') },
		handler: userRequest,
		output: [reportEvent],
	},
	[
		identifyBy,
		withPreSend(userId, async function (request) {
			const label = parseField(this, identifyBy, asLabel);
			setBodyValue(
				request,
				label,
				parseField(this, userId, label === 'onesignal_id' ? asUuid : asId),
			);
			return request;
		}),
		bodyField(
			{
				displayName: 'Event Name',
				name: 'eventName',
				type: 'string',
				required: true,
				default: '',
				placeholder: 'e.g. purchase',
				description: 'The name by which journeys know the event; at most 128 characters',
			},
			'name',
			asRequiredTextUpTo(128),
		),
		...mappingFields(
			{
				name: 'eventProperties',
				displayName: 'Event Properties',
				entry: 'Property',
				description: 'Details of the event, e.g. price: 24.99',
			},
			'properties',
			asObject,
		),
		optionsField(
			[
				additionalFields,
				dryRun,
				eventKey,
				requireExternalId,
				bodyOption(
					{
						displayName: 'Timestamp',
						name: 'timestamp',
						type: 'dateTime',
						default: '',
						description: 'When it happened. Without it: now. A time to come counts as now.',
					},
					'timestamp',
					asIso,
				),
			],
			addsFields(['name', 'external_id', 'onesignal_id', 'idempotency_key']),
			packEvent,
		),
	],
);
