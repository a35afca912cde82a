import { sleep } from 'n8n-workflow';
import type { IExecuteFunctions, IExecuteSingleFunctions } from 'n8n-workflow';

import { monotonicNow } from '../rateLimit/monotonicClock';

/** For so long n8n's event loop is blocked at most; in milliseconds. */
const yieldIntervalMs = 20;

/** How far the items of a run have come. */
interface StartState {
	/** Settles when every item has its request ready, or has ended. */
	ready: Promise<void>;
	markReady(item: number): void;
	/** Why the first of them failed. */
	failure?: { reason: unknown };
}

const startStates = new WeakMap<object, StartState>();

/**
 * Starts the work of all items in their order, without waiting for any to end, and returns the outcome of
 * each. Yields to n8n in between: the expressions of 10,000 items take it many seconds.
 */
export async function startAll<T>(
	run: IExecuteFunctions,
	work: (item: number) => Promise<T>,
): Promise<Array<PromiseSettledResult<T>>> {
	const signal = run.getExecutionCancelSignal();
	const items = run.getInputData();
	const state = createStartState(items.length);
	startStates.set(run.getExecuteData(), state);
	const started: Array<Promise<T>> = [];
	const start = (item: number): void => {
		const outcome = work(item);
		outcome
			.catch((reason: unknown) => (state.failure ??= { reason }))
			.finally(() => state.markReady(item));
		started.push(outcome);
	};
	let since = monotonicNow();
	for (const item of items.keys()) {
		if (monotonicNow() - since >= yieldIntervalMs) {
			await sleep(0);
			signal?.throwIfAborted();
			since = monotonicNow();
		}
		start(item);
	}
	return await Promise.allSettled(started);
}

function createStartState(count: number): StartState {
	const pending = new Set(Array.from({ length: count }, (_, item) => item));
	let settle = (): void => {};
	const ready = new Promise<void>((resolve) => (settle = resolve));
	if (count === 0) settle();
	return {
		ready,
		markReady(item) {
			pending.delete(item);
			if (pending.size === 0) settle();
		},
	};
}

/** Waits until every item of the run has its request ready, this one included. */
export async function whenAllReady(item: IExecuteSingleFunctions): Promise<void> {
	const state = startStates.get(item.getExecuteData());
	state?.markReady(item.getItemIndex());
	await state?.ready;
}

/** Throws what an item of the run failed for, unless the person wants the others to go on. */
export function throwIfItemFailed(item: IExecuteSingleFunctions): void {
	const { failure } = startStates.get(item.getExecuteData()) ?? {};
	if (failure && !item.continueOnFail()) throw failure.reason;
}
