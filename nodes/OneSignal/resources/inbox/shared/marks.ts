import type { INodeProperties } from 'n8n-workflow';

import { asUuid } from '../../../parse/id';
import { asMappedChoice } from '../../../parse/mappedChoice';
import { asRequired } from '../../../parse/required';
import { parseField } from '../../../parse/parser';
import { setQueryValue } from '../../../properties/queryField';
import { bodyField, withPreSend } from '../../../properties/routedField';
import { bodyRoot } from '../../../properties/setBodyValue';

const markWhich: INodeProperties = {
	displayName: 'Mark Which',
	name: 'markWhich',
	type: 'options',
	options: [
		{ name: 'All Messages', value: 'all' },
		{ name: 'One Message', value: 'one' },
		{
			name: 'One Message and All Older Ones',
			value: 'older',
			description: 'For example, what a user has scrolled past',
		},
	],
	default: 'one',
	description: "Which messages in the user's inbox to mark",
};

const inboxMessageId: INodeProperties = {
	displayName: 'Inbox Message ID',
	name: 'inboxMessageId',
	type: 'string',
	required: true,
	displayOptions: { show: { markWhich: ['one', 'older'] } },
	default: '',
	placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
	description: 'ID of the message in the inbox, from Inbox > Get Many',
};

/** Which messages: one by its path, one and what is older by the query, or all of them. */
export const whichFields: INodeProperties[] = [
	markWhich,
	withPreSend(inboxMessageId, async function (request) {
		const id = parseField(this, inboxMessageId, asUuid);
		if (this.getNodeParameter(markWhich.name) === 'one') {
			return { ...request, url: `${request.url}/${id}` };
		}
		setQueryValue(request, 'last_message_id', id);
		return request;
	}),
];

/** What a mark is to OneSignal. Only setting one is documented, so none is taken back. */
const marks = {
	deleted: { is_deleted: true },
	opened: { is_opened: true },
	read: { is_read: true },
};

const markAs: INodeProperties = {
	displayName: 'Mark As',
	name: 'markAs',
	type: 'options',
	options: [
		{ name: 'Deleted', value: 'deleted', description: "The user doesn't see it anymore" },
		{ name: 'Opened', value: 'opened' },
		{ name: 'Read', value: 'read' },
	],
	default: 'read',
	description: 'What to mark the messages as. Marking them again changes nothing.',
};

export const markAsField = bodyField(markAs, bodyRoot, asRequired(asMappedChoice(marks)));
