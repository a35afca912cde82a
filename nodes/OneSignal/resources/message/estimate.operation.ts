import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { audience, narrowing } from './shared/audience';

export const estimate = operation(
	{
		name: 'Estimate Recipients',
		value: 'estimate',
		action: 'Estimate recipients of message',
		description: 'Ask how many people a message would reach; nothing is sent',
		request: {
			method: 'POST',
			url: '/notifications/count-unsaved',
			body: { app_id: '{app_id}' },
		},
	},
	[audience, narrowing, plainOptions],
);
