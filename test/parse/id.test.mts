import { asExternalId, asId, asIdUnder, asUuid } from '../../nodes/OneSignal/parse/id';
import { parseWith, refusalOf } from './parseWith.mts';

const uuid = '0b1e7c1a-5d3f-4c8e-9a52-7c4d1f6e8a90';

it.each([
	['customer-1842', 'customer-1842'],
	[' 42 ', '42'],
	[42, '42'],
	['1,234', '1,234'],
	['Fans \u2764\uFE0F', 'Fans \u2764\uFE0F'],
])('reads the ID %j as %s', (value, id) => {
	expect(parseWith(asId, value)).toBe(id);
	expect(parseWith(asExternalId, value)).toBe(id);
});

it.each(['null', 'NULL', 'undefined', 'NA', 'n/a', '0', 0, '-1', '[object Object]', 'None', true])(
	'refuses %j, which stands for a missing ID',
	(value) => {
		expect(refusalOf(asId, value)).toMatch(/which isn't a valid ID .*\nThe input may be missing/);
	},
);

it.each(['', '  ', null, undefined])('refuses %j as empty', (value) => {
	expect(refusalOf(asId, value)).toMatch(/^'Field' is empty/);
});

it.each([
	['cust\u200Bomer', 'U+200B'],
	['customer\u202C-1', 'U+202C'],
	['a\u0000b', 'U+0000'],
	['a\nb', 'U+000A'],
])('refuses %j and names the character', (text, character) => {
	expect(refusalOf(asId, text)).toContain(`an invisible character (${character})`);
});

it('reserves "1" for External IDs only', () => {
	expect(refusalOf(asIdUnder('external_id'), 1)).toMatch(/"1", which OneSignal doesn't accept/);
	expect(parseWith(asIdUnder('crm_id'), 1)).toBe('1');
});

it('refuses an ID of endless length', () => {
	expect(refusalOf(asId, 'a'.repeat(513))).toContain('513 characters long');
});

it.each([uuid, uuid.toUpperCase(), ` ${uuid}\n`, `\u200B${uuid}`])('reads the UUID %j', (text) => {
	expect(parseWith(asUuid, text)).toBe(uuid);
});

it.each(['welcome', uuid.slice(1), `${uuid}0`, uuid.replace('4c8e', '0c8e')])(
	'refuses %j',
	(text) => {
		expect(refusalOf(asUuid, text)).toMatch(/^'Field' isn't a valid OneSignal ID: /);
	},
);

it('finds the ID in an address that was copied whole', () => {
	const address = `https://dashboard.onesignal.com/apps/123e4567-e89b-42d3-a456-426614174000/templates/${uuid}/edit`;
	expect(refusalOf(asUuid, address)).toContain(`The last ID in the address is ${uuid}.`);
});
