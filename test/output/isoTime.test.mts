import { isoTime } from '../../nodes/OneSignal/output/isoTime';

describe('a time of OneSignal', () => {
	it.each([
		[1767225600, '2026-01-01T00:00:00.000Z'],
		['1767225600', '2026-01-01T00:00:00.000Z'],
		[1767225600.5, '2026-01-01T00:00:00.500Z'],
		['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000Z'],
		['2026-01-01T01:00:00.250+01:00', '2026-01-01T00:00:00.250Z'],
		['2026-01-01 01:00:00 +0100', '2026-01-01T00:00:00.000Z'],
		['2026-01-01 00:00:00 UTC', '2026-01-01T00:00:00.000Z'],
		['2026-01-01 00:00:00', '2026-01-01T00:00:00.000Z'],
		['2026-01-01T00:00', '2026-01-01T00:00:00.000Z'],
	])('becomes ISO 8601 in UTC: %s', (given, expected) => {
		expect(isoTime(given)).toBe(expected);
	});

	it.each([undefined, null, '', 0, '12', 'never', '2026-13-45T99:00:00Z', true])(
		'stays as it is where it is none: %s',
		(given) => {
			expect(isoTime(given)).toBe(given);
		},
	);
});
