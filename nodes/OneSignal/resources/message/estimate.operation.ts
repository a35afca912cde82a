import { camelCaseKeys } from '../../output/camelCase';
import { simplifiedBy, simplify } from '../../output/simplify';
import { operation } from '../../properties/operation';
import { audienceFields, audienceOptions } from './shared/audience';

export const estimate = operation(
	{
		name: 'Estimate Recipients',
		value: 'estimate',
		action: 'Estimate recipients of message',
		description: 'Count how many people a message would reach, without sending it',
		request: {
			method: 'POST',
			url: '/notifications/count-unsaved',
			body: { app_id: '{app_id}' },
		},
		output: [simplifiedBy(camelCaseKeys)],
	},
	[...audienceFields, simplify, audienceOptions],
);
