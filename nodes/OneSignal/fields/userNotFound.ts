import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { asBoolean } from '../parse/boolean';
import { asChoice } from '../parse/choice';
import { nodeOption, type Option } from '../properties/routedField';
import { optionsField } from './options';

const stop: INodePropertyOptions = {
	name: 'Stop',
	value: 'stop',
	description: "Stop the workflow and show OneSignal's message",
};

const skip: INodePropertyOptions = {
	name: 'Continue',
	value: 'continue',
	description: 'Output an item with "found": false',
};

const create: INodePropertyOptions = {
	name: 'Create',
	value: 'create',
	description: 'Create the user first, which requires an External ID',
};

const field: INodeProperties = {
	displayName: 'If User Not Found',
	name: 'ifUserNotFound',
	type: 'options',
	options: [create, skip, stop],
	default: 'stop',
	description: "What to do when the user doesn't exist in OneSignal",
};

/** The option with all its choices; each operation offers those that make sense for it. */
export const ifUserNotFound = nodeOption(field, asChoice(field));

const withoutCreate: Option = { ...ifUserNotFound, field: { ...field, options: [skip, stop] } };

/** Whether a user without an External ID is refused. */
export const requireExternalId = nodeOption(
	{
		displayName: 'Require External ID',
		name: 'requireExternalId',
		type: 'boolean',
		default: true,
		description:
			'Whether to reject users without an External ID. Data written to them is lost when they log in.',
	},
	asBoolean,
);

/** The options of operations that write to a user, besides their own. */
export const userWriteOptions: Option[] = [ifUserNotFound, requireExternalId];

/** The same for operations that only remove something. */
export const userRemovalOptions: Option[] = [withoutCreate, requireExternalId];

/** The options of operations that read or delete a user, and have none of their own. */
export const knownUserOptions = optionsField([withoutCreate]);
