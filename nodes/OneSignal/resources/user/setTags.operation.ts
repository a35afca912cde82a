import { operation } from '../../properties/operation';
import { userWriteOptions } from '../../fields/userNotFound';
import { optionsField } from '../../fields/options';
import { asTags, tagFields } from '../../fields/tags';
import { userFields, userPath } from '../../fields/user';
import { simplify } from '../../output/simplify';
import { simplifyUser } from '../../output/simplifyUser';
import { asRequired } from '../../parse/required';
import { userRequest } from '../../request/handlers/userRequest';

export const setTags = operation(
	{
		name: 'Set Tags',
		value: 'setTags',
		builderHint: { propertyHint: 'Use it to add a tag to a user' },
		action: 'Set user tags',
		description: 'Add or change tags of a user, without affecting other tags',
		request: { method: 'PATCH', url: userPath },
		handler: userRequest,
		output: [simplifyUser],
	},
	[...userFields, ...tagFields(asRequired(asTags)), simplify, optionsField(userWriteOptions)],
);
