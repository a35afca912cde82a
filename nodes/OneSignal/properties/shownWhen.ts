import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

/** The same fields, shown only where other fields have certain values. */
export const shownWhen = (
	show: NonNullable<IDisplayOptions['show']>,
	fields: INodeProperties[],
): INodeProperties[] =>
	fields.map((field) => ({
		...field,
		displayOptions: { ...field.displayOptions, show: { ...field.displayOptions?.show, ...show } },
	}));
