import { NodeHelpers } from 'n8n-workflow';
import type { INodeParameters, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { OneSignal } from '../../nodes/OneSignal/OneSignal.node';
import { offenders } from '../support/offenders.ts';
import { allFields, description, panels, type Panel, type PanelField } from '../support/panel.mts';

const maxFields = 8;
/** OneSignal requires a live activity to start with a name, a type, two sets of data and a push of its own. */
const maxFieldsOf: Record<string, number> = { 'liveActivity.start': 13 };
const maxGroups = 4;
const maxGroupsOfSend = 3;

const nameOf = ({ resource, operation }: Panel): string => `${resource}.${operation}`;
const topFields = ({ fields }: Panel): INodeProperties[] =>
	fields.filter(({ path }) => path.length === 1).map(({ field }) => field);

/** What a panel shows when its operation has just been chosen. */
function visibleFields(panel: Panel): INodeProperties[] {
	const { resource, operation } = panel;
	const chosen: INodeParameters = { resource, operation };
	const { properties } = description;
	const values =
		NodeHelpers.getNodeParameters(properties, chosen, true, false, null, description) ?? {};
	return topFields(panel).filter((field) =>
		NodeHelpers.displayParameter(values, field, null, description),
	);
}

const isGroup = ({ type }: INodeProperties): boolean => type === 'collection';
const isField = (field: INodeProperties): boolean => !isGroup(field) && field.type !== 'notice';
const isSend = ({ operation }: Panel): boolean => operation.startsWith('send');

it(`a panel shows at most ${maxFields} fields at first`, () => {
	const found = offenders(
		panels,
		nameOf,
		(panel) =>
			visibleFields(panel).filter(isField).length <= (maxFieldsOf[nameOf(panel)] ?? maxFields),
	);
	expect(found).toEqual([]);
});

it(`a panel has at most ${maxGroups} groups, that of a send ${maxGroupsOfSend}`, () => {
	const found = offenders(panels, nameOf, (panel) => {
		const limit = isSend(panel) ? maxGroupsOfSend : maxGroups;
		return visibleFields(panel).filter(isGroup).length <= limit;
	});
	expect(found).toEqual([]);
});

it('a panel has what is required first, groups after it and options last', () => {
	const found = offenders(panels, nameOf, (panel) => {
		const top = topFields(panel);
		const lastRequired = top.map(({ required }) => required === true).lastIndexOf(true);
		return (
			top.findIndex((field) => isGroup(field)) > lastRequired &&
			top.at(-1)?.displayName === 'Options'
		);
	});
	expect(found).toEqual([]);
});

it('a required text has a placeholder or a default, and every required field a description', () => {
	const required = panels.flatMap((panel) =>
		topFields(panel)
			.filter((field) => field.required)
			.map((field) => ({ panel, field })),
	);
	const found = offenders(
		required,
		({ panel, field }) => `${nameOf(panel)}: ${field.displayName}`,
		({ field: { type, placeholder, default: value, description: text, hint } }) =>
			(type !== 'string' || Boolean(placeholder || value)) && Boolean(text || hint),
	);
	expect(found).toEqual([]);
});

const pathOf = ({ path }: PanelField): string => path.join('.');

it('a text that can be left out is empty at first, but for the labels of two buttons', () => {
	const optional = allFields.filter(
		({ field }) => ['string', 'color', 'dateTime'].includes(field.type) && !field.required,
	);
	const found = offenders(optional, pathOf, ({ field }) => field.default === '');
	expect(found).toEqual(['options.approveButtonLabel', 'options.declineButtonLabel']);
});

/** Fields with a fixed list of entries. */
const menus = allFields.filter(({ field }) => /ptions$/.test(field.type) && field.options);

it('the default of a menu is one of its entries, unless no entry suits most people', () => {
	// A default language would be wrong for most translations, and easy to miss.
	const withDefault = menus.filter(({ path }) => !/translations\.language$/.test(path.join('.')));
	const found = offenders(withDefault, pathOf, ({ field }) => {
		const values = (field.options as INodePropertyOptions[]).map(({ value }) => value);
		return [field.default].flat().every((each) => each === '' || values.includes(each as string));
	});
	expect(found).toEqual([]);
});

it('no menu has a value twice, an empty one, or one that is an expression', () => {
	const found = offenders(menus, pathOf, ({ field }) => {
		const values = (field.options as INodePropertyOptions[]).map(({ value }) => String(value));
		return new Set(values).size === values.length && values.every((value) => /^[^=]/.test(value));
	});
	expect(found).toEqual([]);
});

it('a choice that depends on something is one that agents cannot make: they have no columns', () => {
	const choices = menus.flatMap(({ field }) => field.options as INodePropertyOptions[]);
	const dependent = choices.filter(({ displayOptions }) => displayOptions);
	expect(new Set(dependent.map(({ name }) => name))).toEqual(new Set(['Map Automatically']));
	for (const { displayOptions } of dependent) {
		expect(displayOptions).toEqual({ show: { '@tool': [false] } });
	}
});

it('only keys of messages are said to be remembered for 30 days', () => {
	const keys = panels.flatMap((panel) =>
		panel.fields
			.filter(({ path }) => path.at(-1) === 'idempotencyKey')
			.map(({ field }) => ({ panel, text: field.description ?? '' })),
	);
	const found = offenders(
		keys,
		({ panel }) => nameOf(panel),
		({ panel, text }) => /30 days/.test(text) === (panel.resource !== 'customEvent'),
	);
	expect(found).toEqual([]);
});

const { loadOptions, listSearch } = new OneSignal().methods;
const known = [...Object.keys(loadOptions), ...Object.keys(listSearch)];

/** What fills the list of a field, for each of its modes that has one; a list without a source shows nothing. */
const listSources = ({ field: { type, options, typeOptions, modes = [] } }: PanelField) => [
	...(/options$/i.test(type) && !options ? [typeOptions?.loadOptionsMethod] : []),
	...modes.filter((mode) => mode.type === 'list').map((mode) => mode.typeOptions?.searchListMethod),
];

it('a list of a panel has entries, or a method of the node that fetches them', () => {
	const lists = allFields.filter((each) => listSources(each).length > 0);
	const found = offenders(
		lists,
		({ path }) => path.join('.'),
		(each) => listSources(each).every((source) => known.includes(source ?? '')),
	);
	expect(found).toEqual([]);
	const used = new Set(lists.flatMap(listSources));
	expect(offenders(known, String, (method) => used.has(method))).toEqual([]);
});
