import { asBoolean } from '../../nodes/OneSignal/parse/boolean';
import { asChoice, asChoices } from '../../nodes/OneSignal/parse/choice';
import { asArgb } from '../../nodes/OneSignal/parse/color';
import { asNumber, asWholeNumber } from '../../nodes/OneSignal/parse/number';
import { asOptional, asRequired, requiredIfSet } from '../../nodes/OneSignal/parse/required';
import { asSingleLine } from '../../nodes/OneSignal/parse/singleLine';
import { asRequiredText, asText, asTextUpTo } from '../../nodes/OneSignal/parse/text';
import { asEntries } from '../../nodes/OneSignal/properties/mapping/assignments';
import { parseWith, refusalOf } from './parseWith.mts';

const menu = {
	options: [
		{ name: 'Gray', value: 'gray' },
		{ name: 'Red', value: 'red' },
	],
};

it.each([
	[asText, 12, '12'],
	[asText, true, 'true'],
	[asText, null, ''],
	[asText, new Date(0), '1970-01-01T00:00:00.000Z'],
	[asRequiredText, ' a b ', 'a b'],
	[asTextUpTo(2), 'ab', 'ab'],
	[asSingleLine(), ' Ada\n', 'Ada'],
	[asSingleLine(), '\n', undefined],
	[asNumber(0, 9), '1.5', 1.5],
	[asNumber(0, 9), ' ', undefined],
	[asWholeNumber(0, 9), 9, 9],
	[asBoolean, 0, false],
	[asBoolean, '', undefined],
	[asArgb, '#e54b4d', 'FFE54B4D'],
	[asArgb, '80E54B4D', '80E54B4D'],
	[asArgb, '', undefined],
	[asChoice(menu), 'red', 'red'],
	[asChoices(menu), 'red, gray', ['red', 'gray']],
	[asOptional(asRequiredText), ' ', undefined],
	[asRequired(asBoolean), false, false],
	[requiredIfSet(asChoices(menu)), [], undefined],
	[asEntries, null, []],
	[asEntries, '', []],
])('%p reads %p as %p', (as, value, result) => {
	expect(parseWith<unknown>(as, value)).toEqual(result);
});

it.each([
	...['true', 'yes', 'on', '1', ' Yes '].map((word) => ({ word, meaning: true })),
	...['false', 'no', 'off', '0', 'OFF'].map((word) => ({ word, meaning: false })),
])('reads the word $word as $meaning', ({ word, meaning }) => {
	expect(parseWith(asBoolean, word)).toBe(meaning);
});

it.each([
	[asText, ['a'], "'Field' is a list, but must be text"],
	[asText, { a: 1 }, "'Field' is an object, but must be text"],
	[asText, NaN, "'Field' isn't a valid number"],
	[asText, 2 ** 53, "'Field' contains the number 9007199254740992"],
	[asText, 1e-7, "'Field' contains the number 1e-7"],
	[asText, '😀'.slice(1), "'Field' contains an incomplete character"],
	[asText, 'a'.repeat(1_000_001), "'Field' is 1000001 characters long"],
	[asTextUpTo(2), 'abc', "'Field' is 3 characters long, but OneSignal accepts at most 2"],
	[asSingleLine(), 'a\r\nBcc: b', "'Field' contains a line break"],
	[asSingleLine(), 'a\u2028b', "'Field' contains a line break"],
	[asSingleLine(), 'a'.repeat(999), "'Field' is 999 characters long"],
	[asNumber(0, 9), 10, "'Field' isn't a number from 0 to 9 ["],
	[asNumber(-1440, 1440), 'a', "'Field' isn't a number from -1,440 to 1,440 ["],
	[asNumber(1, Number.MAX_SAFE_INTEGER), 0, "'Field' isn't a number of 1 or more ["],
	[
		asNumber(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
		'a',
		"'Field' isn't a number [item 0]\nCorrect the value, or check what the expression returns.",
	],
	[asNumber(0, 9), true, "'Field' isn't a number"],
	[asNumber(0, 9), '1,5', "'Field' isn't a number"],
	[asWholeNumber(0, 9), 1.5, "'Field' is 1.5, but must be a whole number"],
	[asBoolean, 'sure', "'Field' must be true or false"],
	[asArgb, 'reddish', `'Field' isn't a valid color: "reddish"`],
	[asChoice(menu), 'blue', `'Field' doesn't have the option "blue"`],
	[asRequired(asBoolean), '', "'Field' is empty"],
	[requiredIfSet(asBoolean), null, "'Field' is empty"],
])('%p refuses %p', (as, value, refusal) => {
	expect(refusalOf(as, value)).toContain(refusal);
});
