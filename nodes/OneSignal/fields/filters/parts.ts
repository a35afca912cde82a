import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { country, language } from '../codes';

// Words, not signs: n8n takes a value that begins with "=" for an expression.
const equals: INodePropertyOptions = { name: 'Is', value: 'equals' };
const differs: INodePropertyOptions = { name: 'Is Not', value: 'notEquals' };
const greater: INodePropertyOptions = { name: 'Is Greater Than', value: 'greaterThan' };
const less: INodePropertyOptions = { name: 'Is Less Than', value: 'lessThan' };
const exists: INodePropertyOptions = { name: 'Exists', value: 'exists' };
const missing: INodePropertyOptions = { name: 'Does Not Exist', value: 'notExists' };
const recent: INodePropertyOptions = { name: 'Was Less Than … Ago', value: 'elapsedLessThan' };
const longAgo: INodePropertyOptions = { name: 'Was More Than … Ago', value: 'elapsedMoreThan' };
const among: INodePropertyOptions = { name: 'Is One Of', value: 'in' };
const notAmong: INodePropertyOptions = { name: 'Is None Of', value: 'notIn' };

export const combinator: INodeProperties = {
	displayName: 'Combine With Previous',
	name: 'combinator',
	type: 'options',
	options: [
		{ name: 'And', value: 'and' },
		{ name: 'Or', value: 'or' },
	],
	default: 'and',
	description: 'How this filter combines with the one before it. The first filter ignores it.',
};

export const field: INodeProperties = {
	displayName: 'Field',
	name: 'field',
	type: 'options',
	options: [
		{ name: 'App Version', value: 'appVersion' },
		{ name: 'Country', value: 'country' },
		{ name: 'First Session', value: 'firstSession' },
		{ name: 'Language', value: 'language' },
		{ name: 'Last Session', value: 'lastSession' },
		{ name: 'Location', value: 'location' },
		{ name: 'Session Count', value: 'sessionCount' },
		{ name: 'Session Time', value: 'sessionTime' },
		{ name: 'Tag', value: 'tag' },
	],
	default: 'tag',
};

const tagName: INodeProperties = {
	displayName: 'Tag Name',
	name: 'tagName',
	type: 'string',
	displayOptions: { show: { field: ['tag'] } },
	default: '',
	placeholder: 'e.g. plan',
};

const operatorField: INodeProperties = {
	displayName: 'Operator',
	name: 'operator',
	type: 'options',
	default: '',
};

const operator = (fields: string[], options: INodePropertyOptions[]): INodeProperties => ({
	...operatorField,
	displayOptions: { show: { field: fields } },
	options,
	default: options[0].value,
});

const value: INodeProperties = {
	displayName: 'Value',
	name: 'value',
	type: 'string',
	displayOptions: {
		show: { field: ['tag', 'sessionCount', 'appVersion'] },
		hide: { operator: ['exists', 'notExists', 'elapsedLessThan', 'elapsedMoreThan'] },
	},
	default: '',
	placeholder: 'e.g. pro',
	description: 'For Is One Of and Is None Of, separate multiple values with commas',
};

const duration: INodeProperties = {
	displayName: 'Duration',
	name: 'duration',
	type: 'string',
	default: '',
	placeholder: 'e.g. 7',
};

const durationUnit: INodeProperties = {
	displayName: 'Duration Unit',
	name: 'durationUnit',
	type: 'options',
	options: [
		{ name: 'Days', value: 'days' },
		{ name: 'Hours', value: 'hours' },
		{ name: 'Minutes', value: 'minutes' },
	],
	default: 'days',
};

const isDuration = { show: { field: ['firstSession', 'lastSession', 'sessionTime'] } };
const isAge = { show: { field: ['tag'], operator: ['elapsedLessThan', 'elapsedMoreThan'] } };

const onlyForLocation = { show: { field: ['location'] } };

const latitude: INodeProperties = {
	displayName: 'Latitude',
	name: 'latitude',
	type: 'string',
	displayOptions: onlyForLocation,
	default: '',
	placeholder: 'e.g. 52.52',
};

const longitude: INodeProperties = {
	displayName: 'Longitude',
	name: 'longitude',
	type: 'string',
	displayOptions: onlyForLocation,
	default: '',
	placeholder: 'e.g. 13.40',
};

const radius: INodeProperties = {
	displayName: 'Radius (Meters)',
	name: 'radius',
	type: 'string',
	displayOptions: onlyForLocation,
	default: '',
	placeholder: 'e.g. 5000',
};

/** What one filter consists of, in the order in which it reads as a sentence. */
export const filterParts: INodeProperties[] = [
	combinator,
	field,
	tagName,
	operator(
		['tag'],
		[equals, differs, greater, less, exists, missing, among, notAmong, recent, longAgo],
	),
	operator(['sessionCount', 'appVersion'], [equals, differs, greater, less]),
	operator(['lastSession', 'firstSession'], [recent, longAgo]),
	operator(['sessionTime'], [less, greater]),
	operator(['language'], [equals, differs]),
	operator(['country'], [equals, differs, exists, missing]),
	value,
	{
		...country,
		displayOptions: { show: { field: ['country'] }, hide: { operator: ['exists', 'notExists'] } },
	},
	{ ...language, displayOptions: { show: { field: ['language'] } } },
	{ ...duration, displayOptions: isDuration },
	{ ...duration, displayOptions: isAge },
	{ ...durationUnit, displayOptions: isDuration },
	{ ...durationUnit, displayOptions: isAge },
	latitude,
	longitude,
	radius,
];
