import { operation } from '../../define';
import { writesToUser } from '../../fields/knownUser';
import { optionsField } from '../../fields/options';
import { asTags, tagFields } from '../../fields/tags';
import { userFields, userPath } from '../../fields/user';
import { asRequired } from '../../input/required';
import { sendToUser } from '../../request/knownUser';

export const setTags = operation(
	{
		name: 'Set Tags',
		value: 'setTags',
		action: 'Set tags of user',
		description: 'Add tags to a user or change them; other tags stay as they are',
		routing: {
			request: { method: 'PATCH', url: userPath },
			operations: { pagination: sendToUser },
		},
	},
	[...userFields, ...tagFields(asRequired(asTags)), optionsField(writesToUser)],
);
