import type { IExecuteSingleFunctions } from 'n8n-workflow';
import { perRun } from './perRun';

/** By item. */
const warningsOfRun = perRun(() => new Map<number, Set<string>>());

/** Notes what a person should know about an item that is sent all the same. */
export function addWarning(context: IExecuteSingleFunctions, warning: string): void {
	const warnings = warningsOfRun(context);
	const item = context.getItemIndex();
	warnings.set(item, (warnings.get(item) ?? new Set()).add(warning));
}

/** What was noted about an item until now. */
export const warningsOf = (context: IExecuteSingleFunctions): string[] => [
	...(warningsOfRun(context).get(context.getItemIndex()) ?? []),
];
