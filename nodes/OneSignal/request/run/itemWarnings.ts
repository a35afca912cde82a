import type { IExecuteSingleFunctions } from 'n8n-workflow';

/** By run, then by item: all items of one run have the same execution data, and no other run has. */
const warnings = new WeakMap<object, Map<number, Set<string>>>();

/** Notes what a person should know about an item that is sent all the same. */
export function addWarning(context: IExecuteSingleFunctions, warning: string): void {
	const run = context.getExecuteData();
	const ofRun = warnings.get(run) ?? new Map<number, Set<string>>();
	const item = context.getItemIndex();
	warnings.set(run, ofRun.set(item, (ofRun.get(item) ?? new Set()).add(warning)));
}

/** What was noted about an item until now. */
export const warningsOf = (context: IExecuteSingleFunctions): string[] => [
	...(warnings.get(context.getExecuteData())?.get(context.getItemIndex()) ?? []),
];
