import type { IExecuteSingleFunctions, INode } from 'n8n-workflow';

import { readAccount, type Account } from './account';

/** What all items of one run of a node share. */
export interface Run {
	account: Promise<Account>;
	node: INode;
	/** n8n's index of this run among those of the node in the execution. */
	index: number;
	/** The idempotency keys that the person gave so far, each with the item and the body it stands for. */
	customKeys: Map<string, { item: number; body: string }>;
}

const runs = new WeakMap<object, Run>();

/**
 * The run that an item belongs to. n8n calls the node's functions once for each item, with nothing
 * in common but this object; it lives as long as the run does.
 */
export function runOf(context: IExecuteSingleFunctions): Run {
	const place = context.getExecuteData();
	const known = runs.get(place);
	if (known) return known;
	const run: Run = {
		account: readAccount(context),
		node: context.getNode(),
		index: context.getWorkflowDataProxy(context.getItemIndex()).$runIndex as number,
		customKeys: new Map(),
	};
	runs.set(place, run);
	return run;
}
