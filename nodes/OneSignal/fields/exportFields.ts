import type { INodeProperties, PreSendAction } from 'n8n-workflow';

import { asNumber, asWholeNumber } from '../parse/number';
import { parseField } from '../parse/parser';
import { asRequiredText, asText } from '../parse/text';
import { nodeOption, readOption, type Option } from '../properties/routedField';
import { shownWhen } from '../properties/shownWhen';
import type { RequestSettings } from '../request/run/settings';
import { optionsField } from './options';

const output: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	options: [
		{ name: 'File', value: 'file', description: 'One item with the CSV file, for large exports' },
		{ name: 'Items', value: 'items', description: 'One item for each row' },
	],
	default: 'items',
	description: 'What the node returns once the file is ready',
};

const binaryProperty: INodeProperties = {
	displayName: 'Put Output File in Field',
	name: 'binaryPropertyName',
	type: 'string',
	required: true,
	default: 'data',
	hint: 'The name of the output binary field to put the file in',
};

/** What becomes of the file of an export. */
export const outputFields: INodeProperties[] = [
	output,
	...shownWhen({ output: ['file'] }, [binaryProperty]),
];

export const maxWait = nodeOption(
	{
		displayName: 'Max Wait (Minutes)',
		name: 'maxWaitMinutes',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 1440 },
		default: 10,
		description: 'How long to wait for the file. OneSignal exports about 2,000 rows per second.',
	},
	asNumber(0, 1440),
);

export const maxRows = nodeOption(
	{
		displayName: 'Max Rows',
		name: 'maxRows',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 1000000,
		description: 'The most rows to output as items',
	},
	asWholeNumber(1, Number.MAX_SAFE_INTEGER),
);

export const maxSize = nodeOption(
	{
		displayName: 'Max Size (MB)',
		name: 'maxSizeMb',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 4096,
		description: 'The most megabytes to read, unpacked',
	},
	asNumber(1, Number.MAX_SAFE_INTEGER),
);

export const exportOptions = (own: Option[] = [], ...steps: PreSendAction[]): INodeProperties =>
	optionsField([...own, maxRows, maxSize, maxWait], ...steps);

/** What a person wants of the file; read before the export begins, since it takes OneSignal minutes. */
export const readExportOptions: RequestSettings['exportOptions'] = (item) => ({
	maxWaitMs: (readOption(item, maxWait) ?? Number(maxWait.field.default)) * 60_000,
	maxRows: readOption(item, maxRows) ?? Number(maxRows.field.default),
	maxBytes: (readOption(item, maxSize) ?? Number(maxSize.field.default)) * 1_000_000,
	binaryProperty:
		parseField(item, output, asText) === 'file'
			? parseField(item, binaryProperty, asRequiredText)
			: undefined,
});
