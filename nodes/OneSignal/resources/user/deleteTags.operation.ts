import { operation } from '../../properties/operation';
import { userRemovalOptions } from '../../fields/userNotFound';
import { optionsField } from '../../fields/options';
import { bodyField } from '../../properties/routedField';
import { asTagKey } from '../../fields/tags';
import { userFields, userPath } from '../../fields/user';
import { asRequiredList } from '../../parse/list';
import type { Parser } from '../../parse/parser';
import { userRequest } from '../../request/handlers/userRequest';

/** OneSignal deletes a tag that is set to an empty text. */
const asEmptyTags: Parser<Record<string, string>> = (context, value, label, path) =>
	Object.fromEntries(
		asRequiredList(asTagKey)(context, value, label, path).map((key): [string, string] => [key, '']),
	);

export const deleteTags = operation(
	{
		name: 'Delete Tags',
		value: 'deleteTags',
		action: 'Delete tags of user',
		description: 'Remove tags from a user; other tags stay as they are',
		request: { method: 'PATCH', url: userPath },
		handler: userRequest,
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
					'One name, several with commas between them, or an expression that gives a list',
			},
			'properties.tags',
			asEmptyTags,
		),
		optionsField(userRemovalOptions),
	],
);
