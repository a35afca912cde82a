import { operation } from '../../properties/operation';
import { userWriteOptions } from '../../fields/userNotFound';
import { optionsField } from '../../fields/options';
import { asTags, tagFields } from '../../fields/tags';
import { userFields, userPath } from '../../fields/user';
import { asRequired } from '../../parse/required';
import { userRequest } from '../../request/handlers/userRequest';

export const setTags = operation(
	{
		name: 'Set Tags',
		value: 'setTags',
		action: 'Set tags of user',
		description: 'Add tags to a user or change them; other tags stay as they are',
		request: { method: 'PATCH', url: userPath },
		handler: userRequest,
	},
	[...userFields, ...tagFields(asRequired(asTags)), optionsField(userWriteOptions)],
);
