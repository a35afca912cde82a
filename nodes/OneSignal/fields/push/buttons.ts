import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Parser } from '../../parse/parser';
import { validationError } from '../../parse/validationError';
import { asOptionalText, asRequiredText } from '../../parse/text';

/** Buttons below a push. */
export const buttons = (
	named: Pick<INodeProperties, 'name' | 'displayName'>,
	further: INodeProperties[] = [],
): INodeProperties => ({
	...named,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	default: {},
	placeholder: 'Add Button',
	options: [
		{
			displayName: 'Button',
			name: 'button',
			values: [
				{
					displayName: 'ID',
					name: 'id',
					type: 'string',
					default: '',
					description: 'By which your app and the OneSignal Trigger know the button',
				},
				{ displayName: 'Text', name: 'text', type: 'string', default: '' },
				{
					displayName: 'Icon',
					name: 'icon',
					type: 'string',
					default: '',
					description: 'Name of an icon in the app, or a URL on the web',
				},
				...further,
			],
		},
	],
});

/** At most so many buttons, each with an ID and a text. */
export const asButtons =
	(max: number): Parser<IDataObject[] | undefined> =>
	(context, value, label) => {
		const { button = [] } = (value || {}) as { button?: IDataObject[] };
		if (button.length > max) {
			throw validationError(
				context,
				`'${label}' has ${button.length} buttons, but at most ${max} are shown`,
				'Remove the ones that matter least.',
			);
		}
		const made = button.map(({ id, text, icon, url }) => ({
			id: asRequiredText(context, id, `${label}: ID`),
			text: asRequiredText(context, text, `${label}: Text`),
			...optional('icon', asOptionalText(context, icon, `${label}: Icon`)),
			...optional('url', asOptionalText(context, url, `${label}: URL`)),
		}));
		return made.length > 0 ? made : undefined;
	};

const optional = (key: string, value?: string): IDataObject => (value ? { [key]: value } : {});
