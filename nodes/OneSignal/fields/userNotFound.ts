import type { INodePropertyOptions } from 'n8n-workflow';

import { optionsField } from './options';
import { nodeOption, type Option } from '../properties/routedField';

const stop: INodePropertyOptions = {
	name: 'Stop',
	value: 'stop',
	description: 'Fail with what OneSignal says',
};

const skip: INodePropertyOptions = {
	name: 'Skip',
	value: 'skip',
	description: 'Go on with the next item; the output says found: false',
};

const create: INodePropertyOptions = {
	name: 'Create',
	value: 'create',
	description: 'Create the user first. Needs the External ID.',
};

/** What becomes of an item whose user OneSignal does not know; read by the door. */
const ifUserNotFound = (options: INodePropertyOptions[]): Option =>
	nodeOption({
		displayName: 'If User Is Unknown',
		name: 'ifUnknown',
		type: 'options',
		options,
		default: 'stop',
		description: 'What to do where OneSignal has no such user',
	});

/** Whether a user without External ID is refused; read by the door. */
export const requireExternalId = nodeOption({
	displayName: 'Require External ID',
	name: 'requireExternalId',
	type: 'boolean',
	default: true,
	description:
		'Whether to refuse a user who has none yet. What is written to such a user is lost when the person logs in.',
});

/** The options of operations that write to a user, besides their own. */
export const userWriteOptions: Option[] = [ifUserNotFound([create, skip, stop]), requireExternalId];

/** The same for what is only taken away. */
export const userRemovalOptions: Option[] = [ifUserNotFound([skip, stop]), requireExternalId];

/** The options of operations that read or delete, and have none of their own. */
export const knownUserOptions = optionsField([ifUserNotFound([skip, stop])]);
