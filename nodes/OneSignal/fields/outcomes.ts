import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { asChoices } from '../parse/choice';
import { quote } from '../parse/invisible';
import { asOptionalList } from '../parse/list';
import type { Parser } from '../parse/parser';
import { validationError } from '../parse/validationError';
import { asText } from '../parse/text';
import { bodyOption, type Option } from '../properties/routedField';

/** The name of an outcome, with the way to add it up. */
const asOutcome: Parser<string> = (context, value, label) => {
	const name = asText(context, value, label).trim();
	if (/\.(count|sum)$/.test(name)) return name;
	throw validationError(
		context,
		`'${label}' contains a name without .count or .sum: ${quote(name)}`,
		'End each name with .count (number of times) or .sum (total), e.g. os__click.count. Put a name that contains a comma in quotation marks.',
	);
};

/** The part of the query that names outcomes; names that hold a comma travel one by one. */
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
		'Names with .count or .sum behind them, several with commas between them. OneSignal has os__click.count, os__confirmed_delivery.count and os__session_duration.count.',
};

/** Devices by the numbers that OneSignal gives them here. */
const platforms: INodePropertyOptions[] = [
	{ name: 'Amazon', value: '2' },
	{ name: 'Android', value: '1' },
	{ name: 'Chrome (Web)', value: '5' },
	{ name: 'Email', value: '11' },
	{ name: 'Firefox (Web)', value: '8' },
	{ name: 'Huawei', value: '13' },
	{ name: 'iOS', value: '0' },
	{ name: 'Mac', value: '9' },
	{ name: 'Safari (Web)', value: '17' },
	{ name: 'Safari, Older (Web)', value: '7' },
	{ name: 'SMS', value: '14' },
	{ name: 'Windows', value: '6' },
];

/** Which outcomes are meant, wherever OneSignal takes outcomes in the query. */
export const outcomeOptions: Option[] = [
	bodyOption(
		{
			displayName: 'Attribution',
			name: 'outcomeAttribution',
			type: 'options',
			options: [
				{ name: 'Direct', value: 'direct', description: 'After a click on the message' },
				{ name: 'Influenced', value: 'influenced', description: 'Within a day of the message' },
				{ name: 'Total', value: 'total' },
				{ name: 'Unattributed', value: 'unattributed' },
			],
			default: 'total',
			description: 'Which part of the outcomes counts',
		},
		'outcome_attribution',
	),
	bodyOption(
		{
			displayName: 'Platforms',
			name: 'outcomePlatforms',
			type: 'multiOptions',
			options: platforms,
			default: [],
			description: 'Only outcomes on these. Without it: on all.',
		},
		'outcome_platforms',
		(context, value, label) => asChoices({ options: platforms })(context, value, label)?.join(','),
	),
	bodyOption(
		{
			displayName: 'Time Range',
			name: 'outcomeTimeRange',
			type: 'options',
			options: [
				{ name: 'Last Day', value: '1d' },
				{ name: 'Last Hour', value: '1h' },
				{ name: 'Last Month', value: '1mo' },
			],
			default: '1h',
		},
		'outcome_time_range',
	),
];
