import type { IExecuteSingleFunctions, INode } from 'n8n-workflow';

import { validationError } from '../../parse/validationError';
import type { ItemContext } from './itemContext';
import { loadAppAccount, type Account } from '../http/account';

/** What all items of one run of a node share. */
export interface RunState {
	account: Promise<Account>;
	node: INode;
	/** n8n's index of this run among those of the node in the execution. */
	index: number;
	/** Whether no field but those of the recipients holds an expression. */
	hasStaticContent?: boolean;
	/** Requests that wait to leave together, by what they have in common. */
	openBatches: Map<string, unknown[]>;
	/** What was asked about users, by name; once for all items. */
	lookupCache: Map<string, Promise<unknown>>;
	/** The idempotency keys that the person gave so far, each with the item and the body it stands for. */
	customKeys: Map<string, { item: number; body: string }>;
}

const runs = new WeakMap<object, RunState>();

/** The run that an item belongs to. All its items have the same data of the execution, and nobody else has. */
export function getRunState(context: IExecuteSingleFunctions): RunState {
	const place = context.getExecuteData();
	const known = runs.get(place);
	if (known) return known;
	const account = loadRunAccount(context as ItemContext);
	// Whoever needs it gets to know; but nobody may, where every item is refused before.
	account.catch(() => {});
	const run: RunState = {
		account,
		node: context.getNode(),
		index: context.getWorkflowDataProxy(context.getItemIndex()).$runIndex as number,
		openBatches: new Map(),
		lookupCache: new Map(),
		customKeys: new Map(),
	};
	runs.set(place, run);
	return run;
}

/** Each reading of a credential asks n8n's database: it is compared for so many items of a run at most. */
const samples = 10;

/** The account of a run. n8n works out expressions in a credential for each item, but a run has one app. */
async function loadRunAccount(context: ItemContext): Promise<Account> {
	const account = await loadAppAccount(context);
	const { credential, credentialName } = account;
	const last = (context.getExecuteData().data.main?.[0]?.length ?? 1) - 1;
	const others = Math.min(last, samples - 1);
	for (let nth = 1; nth <= others; nth += 1) {
		const item = Math.floor((nth * last) / others);
		const other = await context.getCredentials(credentialName, item);
		if (other.appId !== credential.appId || other.apiKey !== credential.apiKey) {
			throw validationError(
				context,
				'The OneSignal credential is another one for each item, since it holds an expression',
				"Put the node 'Loop Over Items' before this one, with a Batch Size of 1, so that each item is a run of its own.",
			);
		}
	}
	return account;
}
