import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { splitExpression } from '../parse/splitExpression';
import { truncate } from '../parse/surrogates';
import type { TypedText } from '../properties/typedTexts';
import { addWarning } from '../request/run/itemWarnings';
import { settingsOf } from '../request/run/settings';

/**
 * Warns in a dry run of code in a text that returns nothing for an item: the rest of the text would be sent,
 * such as "Hi !". Evaluates every expression once more, so that a send never does it.
 */
export function warnOfEmptyExpressions(
	item: IExecuteSingleFunctions,
	expressions: TypedText[],
): void {
	if (expressions.length === 0 || !settingsOf(item).isDryRun(item)) return;
	for (const { label, text } of expressions) {
		for (const code of splitExpression(text).code) {
			if (!isEmpty(item, code)) continue;
			addWarning(item, `'${label}': {{ ${truncate(code.trim(), 60)} }} is empty for this item.`);
		}
	}
}

function isEmpty(item: IExecuteSingleFunctions, code: string): boolean {
	const value: unknown = item.evaluateExpression(`{{${code}}}`, item.getItemIndex());
	return value === undefined || value === null || (value === '' && !mayMeanNothing.test(code));
}

/** Code that says what is to happen where a value is missing. */
const mayMeanNothing = /\?|''|""/;
