import { sleep } from 'n8n-workflow';
import type { IExecuteFunctions, IExecuteSingleFunctions } from 'n8n-workflow';

/** n8n hears nothing for so long, no other execution and no click on Stop; in milliseconds. */
const breath = 20;

/** Settles when all items of a run have begun; by what they have in common. */
const beginnings = new WeakMap<object, Promise<void>>();

/**
 * Begins the work of all items in their order, without waiting for any to end, and gives what came of
 * each. Lets n8n do other things in between: the expressions of 10,000 items take it many seconds.
 */
export async function beginAll<T>(
	run: IExecuteFunctions,
	work: (item: number) => Promise<T>,
): Promise<Array<PromiseSettledResult<T>>> {
	const signal = run.getExecutionCancelSignal();
	const begun: Array<Promise<T>> = [];
	let end = (): void => {};
	beginnings.set(run.getExecuteData(), new Promise((resolve) => (end = resolve)));
	try {
		let since = Date.now();
		for (const item of run.getInputData().keys()) {
			if (Date.now() - since >= breath) {
				await sleep(0);
				signal?.throwIfAborted();
				since = Date.now();
			}
			const outcome = work(item);
			// One that fails meanwhile is heard at the end.
			outcome.catch(() => {});
			begun.push(outcome);
		}
	} finally {
		end();
	}
	return await Promise.allSettled(begun);
}

/** Waits until all items of the run have begun, this one among them. */
export const allBegun = async (item: IExecuteSingleFunctions): Promise<void> =>
	await beginnings.get(item.getExecuteData());
