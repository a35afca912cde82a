import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { asChoice, asChoices } from '../parse/choice';
import { quote } from '../parse/invisible';
import { asOptionalList } from '../parse/list';
import { asMappedChoice } from '../parse/mappedChoice';
import type { Parser } from '../parse/parser';
import { requiredIfSet } from '../parse/required';
import { validationError } from '../parse/validationError';
import { asText } from '../parse/text';
import { bodyOption, type Option } from '../properties/routedField';

/** The name of an outcome, with the way to aggregate it. */
const asOutcome: Parser<string> = (context, value, label) => {
	const name = asText(context, value, label).trim();
	if (/\.(count|sum)$/.test(name)) return name;
	throw validationError(
		context,
		`'${label}' contains a name without .count or .sum: ${quote(name)}`,
		'End each name with .count (number of times) or .sum (total), e.g. os__click.count. Put a name that contains a comma in quotation marks.',
	);
};

/** The part of the query that names outcomes; names that contain a comma are sent one by one. */
export const asOutcomes: Parser<IDataObject | undefined> = (context, value, label, path) => {
	const names = asOptionalList(asOutcome)(context, value, label, path);
	if (!names) return undefined;
	const isSplit = names.some((name) => name.includes(','));
	return isSplit ? { 'outcome_names[]': names } : { outcome_names: names.join(',') };
};

export const outcomeNames: INodeProperties = {
	displayName: 'Outcome Names',
	name: 'outcomeNames',
	type: 'string',
	default: '',
	placeholder: 'e.g. os__click.count, purchase.sum',
	description:
		'Names ending in .count or .sum, separated by commas. OneSignal provides os__click.count, os__confirmed_delivery.count and os__session_duration.count.',
};

const platforms: INodePropertyOptions[] = [
	{ name: 'Amazon', value: 'amazon' },
	{ name: 'Android', value: 'android' },
	{ name: 'Chrome', value: 'chromeWeb' },
	{ name: 'Email', value: 'email' },
	{ name: 'Firefox', value: 'firefox' },
	{ name: 'Huawei', value: 'huawei' },
	{ name: 'iOS', value: 'ios' },
	{ name: 'macOS', value: 'mac' },
	{ name: 'Safari', value: 'safari' },
	{ name: 'Safari (Legacy)', value: 'olderSafari' },
	{ name: 'SMS', value: 'sms' },
	{ name: 'Windows', value: 'windows' },
];

/** OneSignal's numbers for them. */
const platformCodes: Record<string, string> = {
	amazon: '2',
	android: '1',
	chromeWeb: '5',
	email: '11',
	firefox: '8',
	huawei: '13',
	ios: '0',
	mac: '9',
	safari: '17',
	olderSafari: '7',
	sms: '14',
	windows: '6',
};

const asPlatforms: Parser<string | undefined> = (context, value, label) =>
	asChoices({ options: platforms })(context, value, label)
		?.map((platform) => platformCodes[platform])
		.join(',');

const asTimeRange = asMappedChoice({ lastDay: '1d', lastHour: '1h', lastMonth: '1mo' });

const attribution: INodeProperties = {
	displayName: 'Attribution',
	name: 'attribution',
	type: 'options',
	options: [
		{ name: 'Direct', value: 'direct', description: 'After a click on the message' },
		{ name: 'Influenced', value: 'influenced', description: 'Within a day of the message' },
		{ name: 'Total', value: 'total' },
		{ name: 'Unattributed', value: 'unattributed' },
	],
	default: 'total',
	description: 'Which outcomes to count',
};

/** Which outcomes to return, wherever OneSignal accepts outcomes in the query. */
export const outcomeOptions: Option[] = [
	bodyOption(attribution, 'outcome_attribution', requiredIfSet(asChoice(attribution))),
	bodyOption(
		{
			displayName: 'Platforms',
			name: 'platforms',
			type: 'multiOptions',
			options: platforms,
			default: [],
			description: 'Only outcomes on these platforms. Leave empty for all platforms.',
		},
		'outcome_platforms',
		requiredIfSet(asPlatforms),
	),
	bodyOption(
		{
			displayName: 'Time Range',
			name: 'timeRange',
			type: 'options',
			options: [
				{ name: 'Last Day', value: 'lastDay' },
				{ name: 'Last Hour', value: 'lastHour' },
				{ name: 'Last Month', value: 'lastMonth' },
			],
			default: 'lastHour',
		},
		'outcome_time_range',
		requiredIfSet(asTimeRange),
	),
];
