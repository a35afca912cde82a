import type { IDataObject, IExecuteSingleFunctions, INodeProperties } from 'n8n-workflow';

import type { Parser } from '../../parse/parser';
import { validationError } from '../../parse/validationError';
import { asOptionalText, asRequiredText, asText } from '../../parse/text';

const text: INodeProperties = {
	displayName: 'Text',
	name: 'text',
	type: 'string',
	default: '',
	placeholder: 'e.g. Track order',
};

const id: INodeProperties = {
	displayName: 'ID',
	name: 'id',
	type: 'string',
	default: '',
	placeholder: 'e.g. track-order',
	description: 'Tells your app which button was clicked. Leave empty to make it from the text.',
};

const icon: INodeProperties = {
	displayName: 'Icon',
	name: 'icon',
	type: 'string',
	default: '',
	placeholder: 'e.g. ic_track',
	description: 'Name of an icon in the app. Android only.',
};

const iconUrl: INodeProperties = {
	displayName: 'Icon URL',
	name: 'iconUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://example.com/icon.png',
};

const openUrl: INodeProperties = {
	displayName: 'Open URL',
	name: 'openUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://example.com/orders',
	description: 'Page to open when the button is clicked',
};

const buttonList: INodeProperties = {
	displayName: 'Buttons',
	name: 'buttons',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	default: {},
	placeholder: 'Add Button',
};

const buttonOf = (values: INodeProperties[]) => [{ displayName: 'Button', name: 'button', values }];

/** Buttons below a push in an app. */
export const appButtons: INodeProperties = {
	...buttonList,
	description: 'Up to 3 buttons below the push, in apps',
	options: buttonOf([text, id, icon]),
};

/** Buttons below a push in a browser. */
export const webButtons: INodeProperties = {
	...buttonList,
	description: 'Up to 2 buttons below the push, in browsers that can show them',
	options: buttonOf([text, id, iconUrl, openUrl]),
};

type Button = IDataObject;

/** Fields of a button that go to the wire as they are, and OneSignal's names for them. */
type Further = Array<[field: INodeProperties, property: string]>;

/** At most so many buttons, each with a text and an ID of its own. */
const asButtons =
	(max: number, further: Further): Parser<Button[] | undefined> =>
	(context, value, label) => {
		const { button = [] } = (value || {}) as { button?: Button[] };
		if (button.length > max) throw tooMany(context, label, button.length, max);
		const ids = idsOf(context, label, button);
		const buttons = button.map((each, index) => ({
			id: ids[index],
			text: asRequiredText(context, each.text, `${label}: ${text.displayName}`),
			...further.reduce((parts, [field, property]) => {
				const part = asOptionalText(context, each[field.name], `${label}: ${field.displayName}`);
				return part ? { ...parts, [property]: part } : parts;
			}, {}),
		}));
		return buttons.length > 0 ? buttons : undefined;
	};

/** The IDs as they are filled in; those left empty are made from the texts. */
function idsOf(context: IExecuteSingleFunctions, label: string, buttons: Button[]): string[] {
	const given = buttons.map((each) =>
		asText(context, each.id, `${label}: ${id.displayName}`).trim(),
	);
	const taken = new Set<string>();
	for (const own of given.filter(Boolean)) {
		if (taken.has(own)) throw sameId(context, label, own);
		taken.add(own);
	}
	return given.map((own, index) => own || unusedId(String(buttons[index].text), taken));
}

/** The words of a text joined by hyphens, with a number where another button has the same. */
function unusedId(words: string, taken: Set<string>): string {
	const parts = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['button'];
	const wanted = parts.join('-');
	let made = wanted;
	for (let n = 2; taken.has(made); n += 1) made = `${wanted}-${n}`;
	taken.add(made);
	return made;
}

const tooMany = (
	context: IExecuteSingleFunctions,
	label: string,
	count: number,
	max: number,
): Error =>
	validationError(
		context,
		`'${label}' has ${count} buttons, but OneSignal shows at most ${max}`,
		'Remove the least important ones.',
	);

const sameId = (context: IExecuteSingleFunctions, label: string, own: string): Error =>
	validationError(
		context,
		`'${label}: ${id.displayName}' has "${own}" twice`,
		'Give every button an ID of its own, or leave the ID empty.',
	);

/** A phone shows three buttons. */
export const asAppButtons = asButtons(3, [[icon, 'icon']]);

/** A browser shows two. */
export const asWebButtons = asButtons(2, [
	[iconUrl, 'icon'],
	[openUrl, 'url'],
]);
