import { operation } from '../../properties/operation';
import { messageIdField, messagePath } from '../../fields/messageId';
import { plainOptions } from '../../fields/options';
import { asOutcomes, outcomeNames, outcomeOptions } from '../../fields/outcomes';
import { setQueryValue } from '../../properties/queryField';
import { collection, bodyOption } from '../../properties/routedField';
import { simplify } from '../../output/simplify';
import { bodyRoot } from '../../properties/setBodyValue';
import { simplifyMessage } from './shared/simplify';

export const get = operation(
	{
		name: 'Get',
		value: 'get',
		action: 'Get message',
		description: 'Get a message with its deliveries, clicks and other results by channel',
		request: {
			method: 'GET',
			url: messagePath,
			qs: { app_id: '{app_id}' },
			arrayFormat: 'repeat',
		},
		output: [simplifyMessage],
	},
	[
		messageIdField,
		simplify,
		collection(
			{
				displayName: 'Outcomes',
				name: 'outcomes',
				type: 'collection',
				default: {},
				placeholder: 'Add Option',
				description: 'What recipients did after the message',
			},
			[bodyOption(outcomeNames, bodyRoot, asOutcomes), ...outcomeOptions],
			setQueryValue,
		),
		plainOptions,
	],
);
