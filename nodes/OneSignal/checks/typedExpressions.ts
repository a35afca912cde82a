import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { expressionLeftIn, expressionLeftTexts } from '../parse/evaluated';
import { liquidIn, type EatenLiquid } from '../parse/liquid';
import { isExpression } from '../parse/rawValue';
import { truncate } from '../parse/surrogates';
import { validationError } from '../parse/validationError';
import type { TypedText } from '../properties/typedTexts';

/** What is wrong with a text of the panel, for every item, and what to do next. */
export type ExpressionFault = [what: string, advice: string];

/**
 * The first text of which n8n would make something else than was meant: Liquid that n8n takes for its own
 * code, or code of n8n's in a field that isn't an expression. The same for all items, so it is looked for
 * once a run.
 */
export function expressionFaultIn(texts: TypedText[]): ExpressionFault | undefined {
	for (const { label, text } of texts) {
		const fault = isExpression(text) ? eatenLiquid(label, text) : leftExpression(label, text);
		if (fault) return fault;
	}
	return undefined;
}

function leftExpression(label: string, text: string): ExpressionFault | undefined {
	const left = expressionLeftIn(text);
	return left === undefined ? undefined : expressionLeftTexts(label, left);
}

function eatenLiquid(label: string, text: string): ExpressionFault | undefined {
	const liquid = liquidIn(text);
	return (
		liquid && [
			`'${label}' contains "{{ ${truncate(liquid.code, 60)} }}", which n8n can't evaluate`,
			adviceOn[liquid.kind](liquid.code),
		]
	);
}

/** The braces come from a text, which n8n puts in as it is; the rest is no code. */
const forOneSignal = (liquid: string): string => `{{ '{{' }} ${liquid} }}`;

const adviceOn: Record<EatenLiquid['kind'], (code: string) => string> = {
	liquid: (code) =>
		`For OneSignal to fill it in, write ${forOneSignal(code)}. For a value of the workflow, begin with $, e.g. {{ $json.name }}.`,
	filter: () =>
		"Use JavaScript instead of a Liquid filter, such as {{ $json.name || 'you' }} or {{ $json.name.toUpperCase() }}.",
	name: () =>
		`Only OneSignal knows this value. Leave it out of n8n's code and write, e.g., ${forOneSignal('user.tags.first_name')}.`,
};

/** The error for an expression that n8n could not evaluate, by the label of its field; else the error itself. */
export function expressionError(
	item: IExecuteSingleFunctions,
	expressions: TypedText[],
	error: unknown,
): unknown {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) return error;
	const broken = expressions.find(({ text }) => !isEvaluable(item, text));
	if (!broken) return error;
	return validationError(
		item,
		`'${broken.label}' contains an expression that n8n can't evaluate: ${(error as Error).message}`,
		'Open the field in the expression editor, and fix what it marks.',
	);
}

function isEvaluable(item: IExecuteSingleFunctions, expression: string): boolean {
	try {
		item.evaluateExpression(expression.slice(1), item.getItemIndex());
		return true;
	} catch {
		return false;
	}
}
