import type { Refusal } from './runCase.mts';

/** What a person typed is in double quotes; what OneSignal said follows the first colon. */
const withoutQuotes = (words: string): string => words.replace(/"[^"]*"/g, '""');

/** The inside of a program, or of JSON. */
const internals = /undefined|\bnull\b|\bNaN\b|\[object |[{}]|Error:|\n\s+at /;

/** The rules that a message breaks; empty if it reads well. */
export function brokenMessageRules({ message, description }: Refusal): string[] {
	const [title] = message.split(' [item ');
	const rules: Array<[boolean, string]> = [
		[/^['A-Z]/.test(title), 'begins in the middle'],
		[/^['A-Z].*\.$/s.test(description), 'says no sentence about what to do next'],
		[!/[^.]\.$/.test(title.split(': ')[0]), 'has a full stop in the title'],
		[!/ {2}|(?<!\.)\.\.(?!\.)| [,;]/.test(description), 'is not set well'],
		[!internals.test(withoutQuotes(title)), 'shows the inside of a program'],
		[!/[’‘“”]/.test(title.split(': ')[0] + description), 'has another kind of quotation mark'],
	];
	return rules.filter(([holds]) => !holds).map(([, flaw]) => `${flaw}: ${message} ${description}`);
}
