import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { asNumber } from '../../parse/number';
import { parseField } from '../../parse/parser';
import { asRequiredText, asText } from '../../parse/text';

/** What a person wants of the file of an export. */
export interface ExportOptions {
	maxWaitMs: number;
	/** The binary field that the file goes to; without one its rows become items. */
	binaryProperty?: string;
}

const output = { name: 'output', displayName: 'Output' };
const binaryProperty = { name: 'binaryPropertyName', displayName: 'Put Output File in Field' };
const maxWait = { name: 'options.maxWaitMinutes', displayName: 'Max Wait (Minutes)' };

const mostMinutes = 24 * 60;

/** Reads it before the export begins: what is refused later would have cost OneSignal an export. */
export const readExportOptions = (context: IExecuteSingleFunctions): ExportOptions => ({
	maxWaitMs: (parseField(context, maxWait, asNumber(0, mostMinutes)) ?? 10) * 60_000,
	binaryProperty:
		parseField(context, output, asText) === 'file'
			? parseField(context, binaryProperty, asRequiredText)
			: undefined,
});
