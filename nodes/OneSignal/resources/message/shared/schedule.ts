import type { INodeProperties } from 'n8n-workflow';

import { asFutureIso } from '../../../parse/dateTime';
import { parseOptionalGuard } from '../../../parse/optionalGuard';
import { parseField } from '../../../parse/parser';
import { asRequired } from '../../../parse/required';
import { asTimeOfDay } from '../../../parse/timeOfDay';
import { bodyField, withPreSend } from '../../../properties/routedField';
import { setBodyValue } from '../../../properties/setBodyValue';
import { shownWhen } from '../../../properties/shownWhen';
import { asDate, startOfLocalTime } from './localTime';

const now = { name: 'Now', value: 'now' };
const at = { name: 'At a Date and Time', value: 'at' };
const localTimeOption = {
	name: "At a Time in Each User's Time Zone",
	value: 'localTime',
	description: 'At the same time of day wherever the user is, such as 9:00 AM',
};
const whenActive = {
	name: 'At the Time Each User Was Last Active',
	value: 'whenActive',
	description: 'At the time of day the user last used the app',
};

const schedule: INodeProperties = {
	displayName: 'When',
	name: 'schedule',
	type: 'options',
	options: [now, at, localTimeOption, whenActive],
	default: 'now',
	builderHint: {
		propertyHint: 'OneSignal waits for the time by itself: no Wait node is needed before',
	},
	description: 'When to send the message',
};

const sendAt: INodeProperties = {
	displayName: 'Send At',
	name: 'sendAt',
	type: 'dateTime',
	required: true,
	default: '',
	description: "When to send the message, in the workflow's time zone",
};

const localTime: INodeProperties = {
	displayName: 'Local Time',
	name: 'localTime',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 9:00 AM',
	description: "Time of day in each user's time zone, such as 9:00 AM or 21:45",
};

const localDate: INodeProperties = {
	displayName: 'Local Date',
	name: 'localDate',
	type: 'dateTime',
	default: '',
	description: 'Leave empty to send at the next Local Time, today or tomorrow',
};

const activeFrom: INodeProperties = {
	displayName: 'Active From',
	name: 'activeFrom',
	type: 'dateTime',
	default: '',
	description: "When to start sending, in the workflow's time zone. Leave empty to start now.",
};

const asSendAt = asFutureIso(
	`Choose a later time, or set '${schedule.displayName}' to '${now.name}'.`,
);

const sendAtField = shownWhen({ schedule: ['at'] }, [
	bodyField(sendAt, 'send_after', asRequired(asSendAt)),
]);

/** The same time of day for everyone; with a date, OneSignal has to begin before the first time zone. */
const localTimeFields = shownWhen({ schedule: ['localTime'] }, [
	withPreSend(localTime, async function (request) {
		const timeOfDay = parseField(this, localTime, asRequired(asTimeOfDay));
		const date = parseOptionalGuard(this, localDate, asDate);
		setBodyValue(request, 'delayed_option', 'timezone');
		setBodyValue(request, 'delivery_time_of_day', timeOfDay);
		setBodyValue(request, 'send_after', date && startOfLocalTime(this, date, timeOfDay));
		return request;
	}),
	localDate,
]);

const asActiveFrom = asFutureIso('Choose a later time, or leave it empty to start now.');

const whenActiveFields = shownWhen({ schedule: ['whenActive'] }, [
	withPreSend(activeFrom, async function (request) {
		setBodyValue(request, 'delayed_option', 'last-active');
		setBodyValue(request, 'send_after', parseOptionalGuard(this, activeFrom, asActiveFrom));
		return request;
	}),
]);

/** When a push or an email is sent. */
export const scheduleFields: INodeProperties[] = [
	schedule,
	...sendAtField,
	...localTimeFields,
	...whenActiveFields,
];

/** When an SMS is sent: OneSignal knows no time zone of a phone number. */
export const smsScheduleFields: INodeProperties[] = [
	{ ...schedule, options: [now, at] },
	...sendAtField,
];
