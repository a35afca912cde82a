import type { INodeProperties } from 'n8n-workflow';

import { asIso } from '../../../parse/dateTime';
import { asEmail } from '../../../parse/emailAddress';
import { asId, asUuid } from '../../../parse/id';
import { asRequiredList } from '../../../parse/list';
import { asRequired, requiredIfSet } from '../../../parse/required';
import { separatedBy } from '../../../parse/splitText';
import type { EntryParser } from '../../../parse/splitText';
import { queryField, setQueryValue } from '../../../properties/queryField';
import { bodyOption, collection, type Option } from '../../../properties/routedField';

export const occurredAfterField = queryField(
	{
		displayName: 'Occurred After',
		name: 'occurredAfter',
		type: 'dateTime',
		required: true,
		default: '',
		description: 'Only events since this time, which must be within the last 90 days',
	},
	'start_time',
	asRequired(asIso),
);

const occurredBefore = bodyOption(
	{
		displayName: 'Occurred Before',
		name: 'occurredBefore',
		type: 'dateTime',
		default: '',
		description: 'Only events up to this time',
	},
	'end_time',
	requiredIfSet(asIso),
);

/** Values of which an event must have one. OneSignal wants its name repeated for each. */
const listOption = (
	field: Pick<INodeProperties, 'displayName' | 'name' | 'placeholder' | 'description'>,
	property: string,
	asEntry: EntryParser,
	max = 10,
): Option =>
	bodyOption({ ...field, type: 'string', default: '' }, property, asRequiredList(asEntry, max));

const asWord = separatedBy(',;\n', asId);

/** Which events of the organization to list. */
export const filtersField = collection(
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		default: {},
		placeholder: 'Add Filter',
		description: 'Each takes one or more values, separated by commas',
	},
	[
		occurredBefore,
		listOption(
			{
				displayName: 'Actions',
				name: 'actions',
				placeholder: 'e.g. segment.created, notification.sent',
				description: 'What was done. At most 20.',
			},
			'actions',
			asWord,
			20,
		),
		listOption(
			{
				displayName: 'Actor Email Addresses',
				name: 'actorEmailAddresses',
				placeholder: 'e.g. ada@example.com',
				description: 'Email addresses of those who did it. At most 10.',
			},
			'actor_emails',
			asEmail,
		),
		listOption(
			{
				displayName: 'Actor IDs',
				name: 'actorIds',
				placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
				description: 'Who did it, a person or a service. At most 10.',
			},
			'actor_ids',
			asUuid,
		),
		listOption(
			{
				displayName: 'App IDs',
				name: 'appIds',
				placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
				description:
					'Which apps it was done in. Events of the organization are always listed. At most 10.',
			},
			'app_ids',
			asUuid,
		),
		listOption(
			{
				displayName: 'IP Addresses',
				name: 'ipAddresses',
				placeholder: 'e.g. 203.0.113.42',
				description: 'Where it was done from. At most 10.',
			},
			'ip_addresses',
			asWord,
		),
		listOption(
			{
				displayName: 'Target IDs',
				name: 'targetIds',
				placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
				description: 'What it was done to. At most 10.',
			},
			'target_ids',
			asUuid,
		),
		listOption(
			{
				displayName: 'Target Types',
				name: 'targetTypes',
				placeholder: 'e.g. segment, journey',
				description: 'The kind of thing it was done to. At most 10.',
			},
			'target_types',
			asWord,
		),
	],
	setQueryValue,
);
