import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { offenders } from '../support/offenders.ts';
import { allFields, panels, type PanelField } from '../support/panel.mts';

/** Field names that are not their label in camelCase, and why. */
const ownNames: Record<string, string> = {
	includedSegments: "n8n's linter wants 'Names or IDs' in the label",
	excludedSegments: "n8n's linter wants 'Names or IDs' in the label",
	segmentName: "n8n's linter wants 'Name or ID' in the label",
	binaryPropertyName: "n8n's own name of 'Put Output File in Field'",
	contentSource: "the label 'Content' says too little in an expression",
	schedule: "the label 'When' says too little in an expression",
	name: 'the label of an entry says whose name it is',
	value: 'the label of an entry says whose value it is',
	combinator: "the label 'Combine With Previous' is a sentence",
	templateId: "the label 'Template' is that of the list in other panels",
	token: 'the label lists what it accepts',
	additionalBodyFieldsJson: "the label says 'Body' for people who know the API",
	maxSeconds: "stands in 'Retries', under the label 'Max Time (Seconds)'",
};

/** Fields whose values are OneSignal's own and pass through unseen. */
const literalValues: Record<string, string> = {
	language: 'codes of languages, as OneSignal spells them',
	extraColumns: 'the columns of the exported file',
	timeRange: "OneSignal's own time ranges",
	subscriptionType: "OneSignal's own types of subscription",
};

/** Rows that an agent's tool shows: the model knows a value by its label, which no other field of the panel may have. */
const isOfRow = ({ path: [mapping], field: { name, displayName } }: PanelField): boolean =>
	allFields.some(({ field }) => field.name === `${mapping}Mode`) &&
	displayName.endsWith(` ${{ name: 'Name', value: 'Value' }[name] ?? displayName}`);

const words = (label: string): string[] => label.match(/[A-Za-z0-9]+/g) ?? [];

const camelCase = (label: string): string =>
	words(label)
		.map((word) => word.toLowerCase())
		.map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
		.join('');

const holdsId = ({ type, modes = [] }: INodeProperties): boolean =>
	type === 'resourceLocator' && modes.some(({ name }) => name === 'id');

/** A note in brackets may be part of the name; a list from OneSignal gives the ID of what it is called after. */
function namesFor(field: INodeProperties): string[] {
	const { displayName } = field;
	const plain = camelCase(displayName.replace(/\(.*?\)/g, ''));
	return holdsId(field) ? [`${plain}Id`] : [plain, camelCase(displayName)];
}

const isShown = ({ field }: PanelField): boolean => !['notice', 'hidden'].includes(field.type);
const shown = allFields.filter(isShown);
const nameOf = ({ field }: PanelField): string => `${field.name} (${field.displayName})`;
const isCamelCase = (text: string): boolean => /^[a-z][a-zA-Z0-9]*$/.test(text);

it('names of fields, resources and operations are camelCase', () => {
	expect(offenders(allFields, nameOf, ({ field }) => isCamelCase(field.name))).toEqual([]);
	const values = panels.flatMap(({ resource, operation }) => [resource, operation]);
	expect(offenders(values, String, isCamelCase)).toEqual([]);
});

it('the name of a field is its label in camelCase', () => {
	const named = shown.filter((each) => !(each.field.name in ownNames) && !isOfRow(each));
	const found = offenders(named, nameOf, ({ field }) => namesFor(field).includes(field.name));
	expect(found).toEqual([]);
});

it('the name of a field whose label ends in "URL" ends in "Url"', () => {
	const urls = shown.filter(({ field }) => / URL$/.test(field.displayName));
	const found = offenders(urls, nameOf, ({ field }) => field.name.endsWith('Url'));
	expect(found).toEqual([]);
});

const isExempt = (name: string): boolean => name in literalValues;

it('the values of a menu are camelCase, unless they are literals of OneSignal', () => {
	const menus = shown.filter(({ field }) => /ptions$/.test(field.type) && !isExempt(field.name));
	const entries = menus.flatMap(({ field }) =>
		((field.options ?? []) as INodePropertyOptions[]).map(({ value }) => ({ field, value })),
	);
	const found = offenders(
		entries,
		({ field, value }) => `${field.name}: ${String(value)}`,
		({ value }) => typeof value !== 'string' || value === '' || isCamelCase(value),
	);
	expect(found).toEqual([]);
});

it('one name has one label everywhere', () => {
	const labels = new Map<string, Set<string>>();
	for (const { field } of shown.filter(({ path }) => path.length === 1)) {
		labels.set(field.name, (labels.get(field.name) ?? new Set()).add(field.displayName));
	}
	expect(
		offenders(
			[...labels],
			([name]) => name,
			([, all]) => all.size === 1,
		),
	).toEqual([]);
});

it('explains no name that is gone', () => {
	const names = new Set(allFields.map(({ field }) => field.name));
	const later = ['schedule'];
	const explained = [...Object.keys(ownNames), ...Object.keys(literalValues)];
	expect(offenders(explained, String, (name) => names.has(name) || later.includes(name))).toEqual(
		[],
	);
});
