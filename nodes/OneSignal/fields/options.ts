import type { IDataObject, INodeProperties, PreSendAction } from 'n8n-workflow';

import { isObject } from '../parse/json';
import { asNumber, asWholeNumber } from '../parse/number';
import type { Parser } from '../parse/parser';
import { collection, nodeOption, withPreSend, type Option } from '../properties/routedField';
import type { RetryLimits } from '../request/retry/retryPolicy';

const maxAttempts: INodeProperties = {
	displayName: 'Max Attempts',
	name: 'maxAttempts',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 50 },
	default: 10,
	description: 'How many times to send a request that OneSignal could not take',
};

const maxSeconds: INodeProperties = {
	displayName: 'Max Time (Seconds)',
	name: 'maxSeconds',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 21600 },
	default: 600,
	description: 'How long to keep trying, waits included',
};

/** OneSignal advises at most ten attempts within ten to fifteen minutes. */
export const defaultRetryLimits: RetryLimits = { maxAttempts: 10, maxMs: 600_000 };

const boundsOf = ({ typeOptions }: INodeProperties): [min: number, max: number] => [
	Number(typeOptions?.minValue),
	Number(typeOptions?.maxValue),
];

const asRetryLimits: Parser<RetryLimits> = (context, value, label) => {
	const given: IDataObject = isObject(value) ? value : {};
	const attempts = asWholeNumber(...boundsOf(maxAttempts));
	const seconds = asNumber(...boundsOf(maxSeconds));
	const ms = seconds(context, given.maxSeconds, `${label}: ${maxSeconds.displayName}`);
	return {
		maxAttempts:
			attempts(context, given.maxAttempts, `${label}: ${maxAttempts.displayName}`) ??
			defaultRetryLimits.maxAttempts,
		maxMs: ms === undefined ? defaultRetryLimits.maxMs : ms * 1000,
	};
};

/** How long to keep trying when OneSignal is busy or can't be reached. */
export const retries = nodeOption(
	{
		displayName: 'Retries',
		name: 'retries',
		type: 'collection',
		default: {},
		placeholder: 'Add Limit',
		description:
			"How long to keep trying when OneSignal is busy or can't be reached. What was sent isn't sent twice.",
		options: [maxAttempts, maxSeconds],
	},
	asRetryLimits,
);

/** The last field of an operation: what few people need, and the last steps on the request. */
export const optionsField = (own: Option[] = [], ...steps: PreSendAction[]): INodeProperties =>
	withPreSend(
		collection(
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				default: {},
				placeholder: 'Add Option',
			},
			[...own, retries],
		),
		...steps,
	);

/** The options of operations that have none of their own: one object, so that they share one field. */
export const plainOptions = optionsField();
