import { WAIT_INDEFINITELY } from 'n8n-workflow';
import type { IDataObject, IExecuteSingleFunctions, INodeProperties } from 'n8n-workflow';

import { asChoice } from '../parse/choice';
import { isObject } from '../parse/json';
import { asNumber } from '../parse/number';
import type { Parser } from '../parse/parser';
import { asRequired } from '../parse/required';
import { validationError } from '../parse/validationError';
import { nodeOption, readOption } from '../properties/routedField';
import { isHumanReview } from '../request/run/isAgentTool';

const minuteMs = 60_000;

/** n8n looks for executions to resume about once a minute. */
const minMinutes = 2;

/** An agent, and the person who talks to it, don't wait for days. */
const reviewMinutes = 45;

const minutesPer: Record<string, number> = { minutes: 1, hours: 60, days: 24 * 60 };

const amount: INodeProperties = {
	displayName: 'Amount',
	name: 'amount',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 45,
};

const unit: INodeProperties = {
	displayName: 'Unit',
	name: 'unit',
	type: 'options',
	options: [
		{ name: 'Days', value: 'days' },
		{ name: 'Hours', value: 'hours' },
		{ name: 'Minutes', value: 'minutes' },
	],
	default: 'minutes',
};

const asAmount = asRequired(asNumber(0, 100_000));
const asUnit = asRequired(asChoice(unit));

/** The default is for a field that wasn't added: an expression that finds nothing must not shorten the wait. */
const valueIn = (given: IDataObject, { name, default: otherwise }: INodeProperties): unknown =>
	name in given ? given[name] : otherwise;

const asMinutes: Parser<number> = (context, value, label) => {
	const given: IDataObject = isObject(value) ? value : {};
	const read = <T>(field: INodeProperties, as: Parser<T>): T =>
		as(context, valueIn(given, field), `${label}: ${field.displayName}`);
	const count = read(amount, asAmount);
	const chosen = read(unit, asUnit);
	const minutes = count * minutesPer[chosen];
	if (minutes >= minMinutes) return minutes;
	throw validationError(
		context,
		`'${label}' is shorter than ${minMinutes} minutes`,
		`Set it to ${minMinutes} minutes or more: n8n looks about once a minute for executions to continue.`,
	);
};

/** For how long the execution waits; without it, until there is an answer. */
export const limitWaitTime = nodeOption(
	{
		displayName: 'Limit Wait Time',
		name: 'limitWaitTime',
		type: 'collection',
		default: {},
		placeholder: 'Add Limit',
		description:
			'How long to wait for an answer. Afterwards, the workflow goes on with "timedOut": true. By default, it waits until there is an answer; human review for AI agents waits 45 minutes.',
		options: [amount, unit],
	},
	asMinutes,
);

/** The minutes after which the execution goes on without an answer. */
export const waitMinutes = (context: IExecuteSingleFunctions): number | undefined =>
	readOption(context, limitWaitTime) ??
	(isHumanReview(context.getNode()) ? reviewMinutes : undefined);

export const waitUntil = (minutes: number | undefined): Date =>
	minutes === undefined ? WAIT_INDEFINITELY : new Date(Date.now() + minutes * minuteMs);
