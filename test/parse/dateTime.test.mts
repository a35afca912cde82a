import { DateTime } from 'luxon';

import { asFutureIso, asIso, asUnixSeconds } from '../../nodes/OneSignal/parse/dateTime';
import { parseWith, refusalOf } from './parseWith.mts';

const asFuture = asFutureIso('Choose a later time.');
const evening = '2037-12-24T18:00:00.000+01:00';

it.each([
	['2037-12-24T18:00:00', evening],
	['2037-12-24 18:00', evening],
	['20371224T180000', evening],
	['2037-12-24', '2037-12-24T00:00:00.000+01:00'],
	['2037-12-24T17:00:00Z', '2037-12-24T17:00:00.000Z'],
	[2145200400, '2037-12-23T18:00:00.000+01:00'],
	['2145200400000', '2037-12-23T18:00:00.000+01:00'],
	[new Date('2037-12-24T17:00:00Z'), '2037-12-24T17:00:00.000Z'],
	[DateTime.fromISO(evening, { setZone: true }), evening],
])('reads %p as %s', (value, iso) => {
	expect(parseWith(asIso, value)).toBe(iso);
	expect(parseWith(asFuture, value)).toBe(iso);
	expect(parseWith(asUnixSeconds, value)).toBe(Date.parse(iso) / 1000);
});

it.each([
	...['18', '18:00', '2037', 2037, '2037-06', '2037-W52', '2037-W52-1', '2037-123', '12-24'],
	...['tomorrow', '24.12.2037', '2037-02-30', '2037-12-24T25:00', 'T18:00', '0000-01-01', true],
	...[['2037-12-24'], { date: '2037-12-24' }, new Date(NaN), `2037-12-24${' '.repeat(99)}18:00`],
])('refuses %p', (value) => {
	expect(refusalOf(asIso, value)).toMatch(/^'Field' isn't a valid date and time.*\nPick a date/);
});

it('refuses a time in the past where OneSignal would act at once', () => {
	expect(refusalOf(asFuture, '2020-01-01')).toMatch(
		/^'Field' is in the past \(2020-01-01T.*\nChoose a later time\. A time without an offset/,
	);
	expect(parseWith(asIso, '2020-01-01')).toBe('2020-01-01T00:00:00.000+01:00');
});

it.each(['', null, undefined])('leaves out %p', (value) => {
	expect(parseWith(asFuture, value)).toBeUndefined();
});
