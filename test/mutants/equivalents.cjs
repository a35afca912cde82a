'use strict';

/**
 * Mutants that behave as the original does, so that no test can tell them apart; each was judged by hand. They are
 * named as the report prints them: the file, the line of code, and the change.
 * @type {Array<{ file: string, code: string, change: string, reason: string }>}
 */
const equivalents = [
	{
		file: 'nodes/OneSignal/parse/splitExpression.ts',
		code: 'while (at > 0 && isEscaped(text, at)) at = text.indexOf(braces, at + 2);',
		change: 'at > 0 → at >= 0',
		reason: 'What stands at the beginning of a text has no backslash before it.',
	},
	{
		file: 'nodes/OneSignal/output/dryRun/preview.ts',
		code: "? [...text.slice(0, 2 * maxText)].slice(0, maxText).join('')",
		change: '2 → 3',
		reason: 'A sign has two parts at most, so that no more of the text is needed.',
	},
];

module.exports = { equivalents };
