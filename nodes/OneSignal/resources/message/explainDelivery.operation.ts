import { exportOptions } from '../../fields/exportFields';
import { messageIdField, messagePath } from '../../fields/messageId';
import { userFields, userPath } from '../../fields/user';
import { operation } from '../../properties/operation';
import { explainRequest } from './shared/delivery/explainRequest';
import { exportMessageEvents, exportSubscriptions } from './shared/delivery/options';

export const explainDelivery = operation(
	{
		name: 'Explain Delivery',
		value: 'explainDelivery',
		action: 'Explain delivery of message',
		description: 'Find out whether a message reached a user, and if not, why and what to do',
		// The fields fill in both paths; the handler asks for one after the other.
		request: { method: 'GET', url: `${messagePath}${userPath}` },
		handler: explainRequest,
	},
	[messageIdField, ...userFields, exportOptions([exportMessageEvents, exportSubscriptions])],
);
