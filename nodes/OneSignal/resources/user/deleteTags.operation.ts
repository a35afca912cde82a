import { operation } from '../../properties/operation';
import { userRemovalOptions } from '../../fields/userNotFound';
import { optionsField } from '../../fields/options';
import { bodyField } from '../../properties/routedField';
import { asTagKey } from '../../fields/tags';
import { userFields, userPath } from '../../fields/user';
import { simplify } from '../../output/simplify';
import { simplifyUser } from '../../output/simplifyUser';
import { asRequiredList } from '../../parse/list';
import type { Parser } from '../../parse/parser';
import { userRequest } from '../../request/handlers/userRequest';

/** OneSignal deletes a tag that is set to an empty string. */
const asEmptyTags: Parser<Record<string, string>> = (context, value, label, path) =>
	Object.fromEntries(
		asRequiredList(asTagKey)(context, value, label, path).map((key): [string, string] => [key, '']),
	);

export const deleteTags = operation(
	{
		name: 'Delete Tags',
		value: 'deleteTags',
		action: 'Delete user tags',
		description: 'Remove tags from a user, without affecting other tags',
		request: { method: 'PATCH', url: userPath },
		handler: userRequest,
		output: [simplifyUser],
	},
	[
		...userFields,
		bodyField(
			{
				displayName: 'Tag Names',
				name: 'tagNames',
				type: 'string',
				required: true,
				default: '',
				placeholder: 'e.g. plan, trial_ends',
				description:
					'Separate multiple names with commas, or use an expression that returns a list',
			},
			'properties.tags',
			asEmptyTags,
		),
		simplify,
		optionsField(userRemovalOptions),
	],
);
