import type { INodeProperties } from 'n8n-workflow';

import { operation } from '../../properties/operation';
import { reportWarnings } from '../../output/reportWarnings';
import { additionalFields, addsFields } from '../../fields/additionalFields';
import { dryRun } from '../../fields/dryRun';
import { requireExternalId } from '../../fields/userNotFound';
import { mappingFields } from '../../properties/mapping/mappingFields';
import { optionsField } from '../../fields/options';
import { bodyOption, bodyField, withPreSend } from '../../properties/routedField';
import { oneSignalLabels, userId, userIdTypes } from '../../fields/user';
import { asChoice } from '../../parse/choice';
import { asExternalId, asUuid } from '../../parse/id';
import { asObject } from '../../parse/json';
import { asIso } from '../../parse/dateTime';
import { parseField } from '../../parse/parser';
import { asRequired } from '../../parse/required';
import { asRequiredTextUpTo } from '../../parse/text';
import { appPath } from '../../properties/pathParam';
import { setBodyValue } from '../../properties/setBodyValue';
import { userEventRequest } from '../../request/handlers/userRequest';
import { eventKey, packEvent, reportEvent } from './shared/event';

const identifyBy: INodeProperties = {
	displayName: 'Identify User By',
	name: 'identifyUserBy',
	type: 'options',
	options: userIdTypes,
	default: 'externalId',
	description: 'The kind of ID you have for the user. The External ID is the safest choice.',
};

const asIdType = asRequired(asChoice(identifyBy));

const eventUserId: INodeProperties = {
	...userId,
	description: 'ID of the user who did it. The user must exist in OneSignal.',
};

export const track = operation(
	{
		name: 'Track',
		value: 'track',
		builderHint: { propertyHint: 'Use it to start or advance a journey' },
		action: 'Track custom event',
		description: 'Record what a user did, e.g. to start a journey',
		request: { method: 'POST', url: appPath('/custom_events') },
		handler: userEventRequest,
		output: [reportEvent, reportWarnings],
	},
	[
		identifyBy,
		withPreSend(eventUserId, async function (request) {
			const idType = parseField(this, identifyBy, asIdType);
			const as = idType === 'oneSignalId' ? asUuid : asExternalId;
			setBodyValue(request, oneSignalLabels[idType], parseField(this, eventUserId, as));
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
				description: 'Name of the event, as used in journeys. Up to 128 characters.',
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
						description: 'When it happened. Defaults to now.',
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
