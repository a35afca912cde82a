import { operation } from '../../define';
import { takesFromUser } from '../../fields/knownUser';
import { optionsField } from '../../fields/options';
import { sends } from '../../fields/sends';
import { asTagKey } from '../../fields/tags';
import { userFields, userPath } from '../../fields/user';
import { asRequiredList } from '../../input/list';
import type { Reader } from '../../input/reader';
import { sendToUser } from '../../request/knownUser';

/** OneSignal deletes a tag that is set to an empty text. */
const asEmptyTags: Reader<Record<string, string>> = (context, value, label) =>
	Object.fromEntries(
		asRequiredList(asTagKey)(context, value, label).map((key): [string, string] => [key, '']),
	);

export const deleteTags = operation(
	{
		name: 'Delete Tags',
		value: 'deleteTags',
		action: 'Delete tags of user',
		description: 'Remove tags from a user; other tags stay as they are',
		routing: {
			request: { method: 'PATCH', url: userPath },
			operations: { pagination: sendToUser },
		},
	},
	[
		...userFields,
		sends(
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
		optionsField(takesFromUser),
	],
);
