import { asUuid } from '../parse/id';
import { pathField, pathParam } from '../properties/pathParam';
import { resourceLocator } from '../properties/resourceLocator';
import { withPreSend } from '../properties/routedField';

const messageId = resourceLocator(
	{
		displayName: 'Message',
		name: 'messageId',
		description:
			'A recent message from the list, or any message by the ID that sending it returned',
	},
	{ searchListMethod: 'searchMessages', placeholder: 'Select a message…' },
);

/** Points at one message that was sent or is scheduled. */
export const messageIdField = withPreSend(messageId, pathField(messageId, asUuid));

export const messagePath = `/notifications/${pathParam(messageId.name)}`;
