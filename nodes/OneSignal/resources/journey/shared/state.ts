import { DateTime } from 'luxon';
import type { INodeProperties } from 'n8n-workflow';

import { asFutureIso } from '../../../parse/dateTime';
import type { Parser } from '../../../parse/parser';
import { asRequired } from '../../../parse/required';
import { validationError } from '../../../parse/validationError';
import { bodyField } from '../../../properties/routedField';
import { shownWhen } from '../../../properties/shownWhen';

const active = { name: 'Active', value: 'active', description: 'Start the journey now' };

const state: INodeProperties = {
	displayName: 'State',
	name: 'state',
	type: 'options',
	options: [
		active,
		{
			name: 'Archived',
			value: 'archived',
			description: "Stop the journey for good. It can't be started again.",
		},
		{
			name: 'Draft',
			value: 'draft',
			description: "Take back a journey that is scheduled or hasn't started yet",
		},
		{ name: 'Scheduled', value: 'scheduled', description: 'Start the journey later' },
	],
	default: 'draft',
	description: 'What the journey should be. Active and scheduled journeys can send messages.',
};

const startAt: INodeProperties = {
	displayName: 'Start At',
	name: 'startAt',
	type: 'dateTime',
	required: true,
	default: '',
	description: "When the journey starts, in the workflow's time zone, at least 5 minutes from now",
};

const leastMinutesAhead = 5;

const startNow = `Choose a later time, or set '${state.displayName}' to '${active.name}' to start now.`;

/** OneSignal needs a few minutes to prepare a start. */
const asStart: Parser<string | undefined> = (context, value, label) => {
	const time = asFutureIso(startNow)(context, value, label);
	const earliest = DateTime.now().plus({ minutes: leastMinutesAhead });
	if (time === undefined || DateTime.fromISO(time) >= earliest) return time;
	throw validationError(
		context,
		`'${label}' is less than ${leastMinutesAhead} minutes ahead (${time})`,
		startNow,
	);
};

/** The state that a journey gets, and when. */
export const stateFields: INodeProperties[] = [
	bodyField(state, 'state'),
	...shownWhen({ state: ['scheduled'] }, [
		bodyField(startAt, 'schedule.start_at', asRequired(asStart)),
	]),
];
