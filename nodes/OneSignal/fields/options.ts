import type { INodeProperties, PreSendAction } from 'n8n-workflow';

import { collection, nodeOption, withPreSend, type Option } from '../properties/routedField';

const maxTries = nodeOption({
	displayName: 'Max Tries',
	name: 'maxTries',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 50 },
	default: 10,
	description:
		'How often to ask OneSignal when it is busy or cannot be reached. What was sent already is not sent twice.',
});

const maxSeconds = nodeOption({
	displayName: 'Max Time (Seconds)',
	name: 'maxSeconds',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 21600 },
	default: 600,
	description: 'How long to go on trying, waits included',
});

/** The last field of an operation: what few people need, and the last steps on the request. */
export const optionsField = (own: Option[] = [], ...steps: PreSendAction[]): INodeProperties =>
	withPreSend(
		collection(
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				default: {},
				placeholder: 'Add Option',
			},
			[...own, maxTries, maxSeconds],
		),
		...steps,
	);

/** The options of operations that have none of their own: one object, so that they share one field. */
export const plainOptions = optionsField();
