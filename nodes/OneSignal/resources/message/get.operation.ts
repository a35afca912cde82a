import { operation } from '../../properties/buildProperties';
import { chosenMessage, messagePath } from '../../fields/messageId';
import { plainOptions } from '../../fields/options';
import { asOutcomes, outcomeNames, outcomeOptions } from '../../fields/outcomes';
import { intoQuery } from '../../properties/queryField';
import { collection, option } from '../../properties/routedField';
import { simplify } from '../../output/simplify';
import { topLevel } from '../../properties/setBodyValue';
import { simplifyMessage } from './shared/simplify';

export const get = operation(
	{
		name: 'Get',
		value: 'get',
		action: 'Get message',
		description: 'Read a message and how many it reached, who had unsubscribed and who clicked',
		routing: {
			request: {
				method: 'GET',
				url: messagePath,
				qs: { app_id: '{app_id}' },
				arrayFormat: 'repeat',
			},
			output: { postReceive: [simplifyMessage] },
		},
	},
	[
		chosenMessage,
		simplify,
		collection(
			{
				displayName: 'Outcomes',
				name: 'outcomes',
				type: 'collection',
				default: {},
				placeholder: 'Add Option',
				description: 'What people did after the message; shown where Simplify is off',
			},
			[option(outcomeNames, topLevel, asOutcomes), ...outcomeOptions],
			intoQuery,
		),
		plainOptions,
	],
);
