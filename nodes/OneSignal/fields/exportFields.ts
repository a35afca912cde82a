import type { INodeProperties, PreSendAction } from 'n8n-workflow';

import { optionsField } from './options';
import { nodeOption, type Option } from '../properties/routedField';
import { shownWhen } from '../properties/shownWhen';

/** What becomes of the file of an export. */
export const outputFields: INodeProperties[] = [
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		options: [
			{ name: 'File', value: 'file', description: 'One item with the CSV file, for large exports' },
			{ name: 'Items', value: 'items', description: 'One item for each row' },
		],
		default: 'items',
		description: 'What the node gives once the file is there',
	},
	...shownWhen({ output: ['file'] }, [
		{
			displayName: 'Put Output File in Field',
			name: 'binaryPropertyName',
			type: 'string',
			required: true,
			default: 'data',
			hint: 'The name of the output binary field to put the file in',
		},
	]),
];

const maxWait = nodeOption({
	displayName: 'Max Wait (Minutes)',
	name: 'maxWaitMinutes',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 1440 },
	default: 10,
	description: 'How long to wait for the file. OneSignal makes about 2,000 rows a second.',
});

export const exportOptions = (own: Option[] = [], ...steps: PreSendAction[]): INodeProperties =>
	optionsField([...own, maxWait], ...steps);
