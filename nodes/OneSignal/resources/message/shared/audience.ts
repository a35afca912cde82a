import type { IDataObject } from 'n8n-workflow';

import { channel } from '../../../fields/channel';
import { filters } from '../../../fields/filters/field';
import { asFilters } from '../../../fields/filters/read';
import { collection, bodyOption, bodyField } from '../../../properties/routedField';
import { asId, asIdUnder } from '../../../parse/id';
import { asRequiredList } from '../../../parse/list';
import type { Parser } from '../../../parse/parser';
import {
	asExcluded,
	asSegment,
	excludedSegments,
	includedSegments,
} from '../../../fields/segments';

/** The segments that an estimate starts from; nobody gets anything, so everybody may be counted. */
export const audience = bodyField(
	{
		...includedSegments,
		description:
			'Everybody in these segments is counted, once. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	'included_segments',
	asRequiredList(asSegment),
);

const asAliases: Parser<IDataObject | undefined> = (context, value, label, path) => {
	const { users } = value as { users?: { aliasLabel?: unknown; userIds?: unknown } };
	if (!users) return undefined;
	const aliasLabel = asId(context, users.aliasLabel ?? 'external_id', `${label}: Alias Label`);
	const asIds = asRequiredList(asIdUnder(aliasLabel));
	const idsPath = `${path}.users.userIds`;
	return { [aliasLabel]: asIds(context, users.userIds, `${label}: User IDs`, idsPath) };
};

/** What makes the audience smaller. */
export const narrowing = collection(
	{
		displayName: 'Narrow Down',
		name: 'narrowing',
		type: 'collection',
		default: {},
		placeholder: 'Add Condition',
	},
	[
		bodyOption(channel, 'target_channel'),
		bodyOption(excludedSegments, 'excluded_segments', asExcluded),
		bodyOption({ ...filters, required: false }, 'filters', asFilters),
		bodyOption(
			{
				displayName: 'Users',
				name: 'users',
				type: 'fixedCollection',
				default: {},
				placeholder: 'Add Users',
				description: 'Count only these',
				options: [
					{
						displayName: 'Users',
						name: 'users',
						values: [
							{
								displayName: 'Alias Label',
								name: 'aliasLabel',
								type: 'string',
								default: 'external_id',
							},
							{
								displayName: 'User IDs',
								name: 'userIds',
								type: 'string',
								default: '',
								placeholder: 'e.g. customer-1842',
								description:
									'One ID, several with commas between them, or an expression that gives a list',
							},
						],
					},
				],
			},
			'include_aliases',
			asAliases,
		),
	],
);
