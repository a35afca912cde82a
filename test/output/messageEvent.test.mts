import { eventTime, hasHappened } from '../../nodes/OneSignal/output/messageEvent';

it.each([
	['2026-11-30 12:00:00', true, '2026-11-30T12:00:00.000Z'],
	[' 2026-11-30 12:00:00 ', true, '2026-11-30T12:00:00.000Z'],
	['t', true, null],
	[' True ', true, null],
	['1', true, null],
	['', false, null],
	['  ', false, null],
	['F ', false, null],
	['0', false, null],
])('reads a cell with %j', (cell, happened, time) => {
	expect(hasHappened(cell)).toBe(happened);
	expect(eventTime(cell)).toBe(time);
});
