import type { INodeProperties } from 'n8n-workflow';

import { asUuid } from '../parse/id';
import { pathField, pathParam } from '../properties/pathParam';
import { withPreSend } from '../properties/routedField';

const messageId: INodeProperties = {
	displayName: 'Message',
	name: 'messageId',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'The message: from the list of recent ones, or by the ID that sending it gave',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a message…',
			typeOptions: { searchListMethod: 'searchMessages', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
		},
	],
};

/** Points at one message that was sent or is scheduled. */
export const messageIdField = withPreSend(messageId, pathField(messageId, asUuid));

export const messagePath = `/notifications/${pathParam('messageId')}`;
