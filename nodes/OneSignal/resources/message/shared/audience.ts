import type { IDataObject } from 'n8n-workflow';

import { channel } from '../../../fields/channel';
import { audienceFilters } from '../../../fields/filters/field';
import { asFilters } from '../../../fields/filters/read';
import { optionsField } from '../../../fields/options';
import { identifyUserFields, labelOf } from '../../../fields/user';
import { bodyOption, bodyField } from '../../../properties/routedField';
import { asChoice } from '../../../parse/choice';
import { asIdUnder } from '../../../parse/id';
import { isObject } from '../../../parse/json';
import { asRequiredList } from '../../../parse/list';
import type { Parser } from '../../../parse/parser';
import { requiredIfSet } from '../../../parse/required';
import {
	asExcluded,
	asSegment,
	excludedSegments,
	includedSegments,
} from '../../../fields/segments';

const hasFilters = (value: unknown): boolean => isObject(value) && value.filter !== undefined;

/** The segments that an estimate starts from, and what narrows them down. As nothing is sent, everyone may be counted. */
export const audienceFields = [
	bodyField(
		{
			...includedSegments,
			description:
				'Everyone in these segments is counted once. Here, the ID of a segment is its name. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
		'included_segments',
		asRequiredList(asSegment),
	),
	bodyField(excludedSegments, 'excluded_segments', asExcluded),
	bodyField({ ...audienceFilters, required: false }, 'filters', (context, value, label, path) =>
		hasFilters(value) ? asFilters(context, value, label, path) : undefined,
	),
];

const asAliases: Parser<IDataObject | undefined> = (context, value, label, path) => {
	const { users } = value as { users?: IDataObject };
	if (!users) return undefined;
	const aliasLabel = labelOf(context, users, label);
	const asIds = asRequiredList(asIdUnder(aliasLabel));
	const idsPath = `${path}.users.userIds`;
	return { [aliasLabel]: asIds(context, users.userIds, `${label}: User IDs`, idsPath) };
};

/** What else narrows the people that an estimate counts. */
export const audienceOptions = optionsField([
	bodyOption(channel, 'target_channel', requiredIfSet(asChoice(channel))),
	bodyOption(
		{
			displayName: 'Users',
			name: 'users',
			type: 'fixedCollection',
			default: {},
			placeholder: 'Add Users',
			description: 'Count only these users',
			options: [
				{
					displayName: 'Users',
					name: 'users',
					values: [
						...identifyUserFields,
						{
							displayName: 'User IDs',
							name: 'userIds',
							type: 'string',
							default: '',
							placeholder: 'e.g. customer-1842',
							description:
								'Separate multiple IDs with commas, or use an expression that returns a list',
						},
					],
				},
			],
		},
		'include_aliases',
		asAliases,
	),
]);
