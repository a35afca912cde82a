import type { IExecuteSingleFunctions } from 'n8n-workflow';

const warnings = new WeakMap<IExecuteSingleFunctions, string[]>();

/** Notes what a person should know about an item, though it is sent. */
export function addWarning(context: IExecuteSingleFunctions, warning: string): void {
	warnings.set(context, [...warningsOf(context), warning]);
}

/** What was noted about an item until now. */
export const warningsOf = (context: IExecuteSingleFunctions): string[] =>
	warnings.get(context) ?? [];
