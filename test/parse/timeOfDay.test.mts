import { DateTime } from 'luxon';

import { asTimeOfDay } from '../../nodes/OneSignal/parse/timeOfDay';
import { parseWith, refusalOf } from './parseWith.mts';

it.each([
	['9am', '9:00AM'],
	['9 AM', '9:00AM'],
	['9:00AM', '9:00AM'],
	['09:00 a.m.', '9:00AM'],
	['9.30 pm', '9:30PM'],
	['9:00\u202FAM', '9:00AM'],
	['12am', '12:00AM'],
	['12:30 pm', '12:30PM'],
	['noon', '12:00PM'],
	['Midnight', '12:00AM'],
	['21:45', '9:45PM'],
	['0:05', '12:05AM'],
	['09:45:30', '09:45:30'],
	['9:45:30 pm', '21:45:30'],
])('reads %s as %s', (text, time) => {
	expect(parseWith(asTimeOfDay, text)).toBe(time);
	expect(parseWith(asTimeOfDay, time)).toBe(time);
});

it.each([
	['2026-12-24T09:00', '9:00AM'],
	['2026-12-24 21:45:00', '9:45PM'],
	['2026-12-24T09:00:00.000Z', '10:00AM'],
	['2026-12-24T09:00:00+01:00', '9:00AM'],
	[new Date('2026-12-24T20:45:00Z'), '9:45PM'],
	[DateTime.fromISO('2026-12-24T09:00:00', { zone: 'Europe/Berlin' }), '9:00AM'],
])('reads the date %s in the time zone of the workflow', (value, time) => {
	expect(parseWith(asTimeOfDay, value)).toBe(time);
});

it.each(['', '  ', null, undefined])('leaves out %j', (value) => {
	expect(parseWith(asTimeOfDay, value)).toBeUndefined();
});

it.each([
	...['25:00', '24:00', '9:60', '13pm', '0am', '9', '18', '2037', '21:45:99', 'soon', '9 o’clock'],
	...['2026-12-24', '2026-02-30T09:00', 9, 0.375, true, ['9am'], { hour: 9 }, new Date(NaN)],
])('refuses %j', (value) => {
	expect(refusalOf(asTimeOfDay, value)).toMatch(/^'Field' isn't a time of day: ".*\nUse a time/s);
});
