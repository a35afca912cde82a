import { sleep } from 'n8n-workflow';
import type { IExecuteFunctions, IExecuteSingleFunctions } from 'n8n-workflow';

/** n8n hears nothing for so long, no other execution and no click on Stop; in milliseconds. */
const yieldIntervalMs = 20;

/** How far the items of a run have come. */
interface StartState {
	/** Settles when the work for all of them has begun. */
	all: Promise<void>;
	/** Why the first of them failed. */
	failure?: { reason: unknown };
}

const startStates = new WeakMap<object, StartState>();

/**
 * Begins the work of all items in their order, without waiting for any to end, and gives what came of
 * each. Lets n8n do other things in between: the expressions of 10,000 items take it many seconds.
 */
export async function startAll<T>(
	run: IExecuteFunctions,
	work: (item: number) => Promise<T>,
): Promise<Array<PromiseSettledResult<T>>> {
	const signal = run.getExecutionCancelSignal();
	const begun: Array<Promise<T>> = [];
	let end = (): void => {};
	const beginning: StartState = { all: new Promise((resolve) => (end = resolve)) };
	startStates.set(run.getExecuteData(), beginning);
	try {
		let since = Date.now();
		for (const item of run.getInputData().keys()) {
			if (Date.now() - since >= yieldIntervalMs) {
				await sleep(0);
				signal?.throwIfAborted();
				since = Date.now();
			}
			const outcome = work(item);
			outcome.catch((reason: unknown) => (beginning.failure ??= { reason }));
			begun.push(outcome);
		}
	} finally {
		end();
	}
	return await Promise.allSettled(begun);
}

/** Waits until all items of the run have begun, this one among them. */
export const whenAllStarted = async (item: IExecuteSingleFunctions): Promise<void> =>
	await startStates.get(item.getExecuteData())?.all;

/** Throws what an item of the run failed for, unless the person wants the others to go on. */
export function throwIfItemFailed(item: IExecuteSingleFunctions): void {
	const { failure } = startStates.get(item.getExecuteData()) ?? {};
	if (failure && !item.continueOnFail()) throw failure.reason;
}
