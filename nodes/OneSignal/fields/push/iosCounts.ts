import { asMappedChoice } from '../../parse/mappedChoice';
import { asWholeNumber } from '../../parse/number';
import { bodyOption, type Option } from '../../properties/routedField';

const asBadgeType = asMappedChoice({ add: 'Increase', set: 'SetTo', keep: 'None' });

/** The number on the app icon. */
export const badgeOptions: Option[] = [
	bodyOption(
		{
			displayName: 'Badge Count',
			name: 'badgeCount',
			type: 'number',
			typeOptions: { minValue: -9999, maxValue: 9999 },
			default: 1,
			description: 'Number to set or add. Needs Badge Type.',
		},
		'ios_badgeCount',
		asWholeNumber(-9999, 9999),
	),
	bodyOption(
		{
			displayName: 'Badge Type',
			name: 'badgeType',
			type: 'options',
			options: [
				{ name: 'Add', value: 'add', description: 'Add Badge Count to the number' },
				{ name: 'Keep', value: 'keep', description: 'Leave the number as it is' },
				{ name: 'Set', value: 'set', description: 'Show Badge Count' },
			],
			default: 'set',
			description: 'What happens to the number on the app icon',
		},
		'ios_badgeType',
		asBadgeType,
	),
];

/** What a push adds to the summary of its group. */
export const summaryOptions: Option[] = [
	bodyOption(
		{
			displayName: 'Summary Argument',
			name: 'summaryArgument',
			type: 'string',
			default: '',
			description: 'Text that the summary of a group mentions',
		},
		'summary_arg',
	),
	bodyOption(
		{
			displayName: 'Summary Argument Count',
			name: 'summaryArgumentCount',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 9999 },
			default: 1,
			description: 'Number that this push adds to the summary of a group',
		},
		'summary_arg_count',
		asWholeNumber(1, 9999),
	),
];
