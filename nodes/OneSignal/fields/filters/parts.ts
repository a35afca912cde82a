import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

// Words, not signs: n8n takes a value that begins with "=" for an expression.
const equals: INodePropertyOptions = { name: 'Is', value: 'equals' };
const differs: INodePropertyOptions = { name: 'Is Not', value: 'notEquals' };
const greater: INodePropertyOptions = { name: 'Is Greater Than', value: 'greaterThan' };
const less: INodePropertyOptions = { name: 'Is Less Than', value: 'lessThan' };
const exists: INodePropertyOptions = { name: 'Exists', value: 'exists' };
const missing: INodePropertyOptions = { name: 'Does Not Exist', value: 'notExists' };

/** Conditions that only tags have. */
const ofTags: INodePropertyOptions[] = [
	{ name: 'Is Less Long Ago Than (Seconds)', value: 'elapsedLessThan' },
	{ name: 'Is Longer Ago Than (Seconds)', value: 'elapsedMoreThan' },
	{ name: 'Is None Of', value: 'notIn' },
	{ name: 'Is One Of', value: 'in' },
];

export const combine: INodeProperties = {
	displayName: 'Join With Previous By',
	name: 'combine',
	type: 'options',
	options: [
		{ name: 'And', value: 'AND' },
		{ name: 'Or', value: 'OR' },
	],
	default: 'AND',
	description: 'How this filter and the one before it go together. The first one has none.',
};

export const field: INodeProperties = {
	displayName: 'Field',
	name: 'field',
	type: 'options',
	options: [
		{ name: 'App Version', value: 'app_version' },
		{ name: 'Country', value: 'country' },
		{ name: 'First Session', value: 'first_session' },
		{ name: 'Language', value: 'language' },
		{ name: 'Last Session', value: 'last_session' },
		{ name: 'Location', value: 'location' },
		{ name: 'Session Count', value: 'session_count' },
		{ name: 'Session Time', value: 'session_time' },
		{ name: 'Tag', value: 'tag' },
	],
	default: 'tag',
};

const tagName: INodeProperties = {
	displayName: 'Tag Name',
	name: 'key',
	type: 'string',
	displayOptions: { show: { field: ['tag'] } },
	default: '',
	placeholder: 'e.g. plan',
};

const condition: INodeProperties = {
	displayName: 'Condition',
	name: 'relation',
	type: 'options',
	default: '',
};

const relation = (fields: string[], options: INodePropertyOptions[]): INodeProperties => ({
	...condition,
	displayOptions: { show: { field: fields } },
	options,
	default: options[0].value,
});

const value: INodeProperties = {
	displayName: 'Value',
	name: 'value',
	type: 'string',
	displayOptions: {
		show: { field: ['tag', 'session_count', 'session_time', 'language', 'app_version', 'country'] },
		hide: { relation: ['exists', 'notExists'] },
	},
	default: '',
	placeholder: 'e.g. pro',
	description:
		'Session time is in seconds, a language is a code such as "de", a country a code such as "DE". For Is One Of: values with commas between them.',
};

const hoursAgo: INodeProperties = {
	displayName: 'Hours Ago',
	name: 'hoursAgo',
	type: 'string',
	displayOptions: { show: { field: ['last_session', 'first_session'] } },
	default: '',
	placeholder: 'e.g. 24',
};

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

/** What one filter is made of, in the order in which it reads as a sentence. */
export const filterParts: INodeProperties[] = [
	combine,
	field,
	tagName,
	relation(['tag'], [equals, differs, greater, less, exists, missing, ...ofTags]),
	relation(['session_count', 'app_version'], [equals, differs, greater, less]),
	relation(['last_session', 'first_session', 'session_time'], [less, greater]),
	relation(['language'], [equals, differs]),
	relation(['country'], [equals, differs, exists, missing]),
	value,
	hoursAgo,
	latitude,
	longitude,
	radius,
];
