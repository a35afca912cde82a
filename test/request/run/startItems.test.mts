import type { IExecuteFunctions, IExecuteSingleFunctions } from 'n8n-workflow';

import { whenAllReady, startAll } from '../../../nodes/OneSignal/request/run/startItems';

const count = 40;

function runOf(signal?: AbortSignal): IExecuteFunctions & IExecuteSingleFunctions {
	const place = {};
	return {
		getExecuteData: () => place,
		getExecutionCancelSignal: () => signal,
		getInputData: () => Array.from({ length: count }, () => ({ json: {} })),
	} as unknown as IExecuteFunctions & IExecuteSingleFunctions;
}

/** Keeps the process busy, as working out expressions does. */
function toil(ms: number): void {
	const end = Date.now() + ms;
	while (Date.now() < end);
}

const laborious = async (item: number): Promise<number> => {
	toil(5);
	return item;
};

it('gives what came of each item, in their order', async () => {
	const outcomes = await startAll(runOf(), async (item) => {
		if (item === 1) throw new Error('no');
		return item;
	});
	expect(outcomes).toHaveLength(count);
	expect(outcomes.slice(0, 3)).toEqual([
		{ status: 'fulfilled', value: 0 },
		{ status: 'rejected', reason: new Error('no') },
		{ status: 'fulfilled', value: 2 },
	]);
});

it('lets n8n do other things before all have begun', async () => {
	let begun = 0;
	const ahead = new Promise<number>((resolve) => setImmediate(() => resolve(begun)));
	await startAll(runOf(), async (item) => {
		begun += 1;
		return await laborious(item);
	});
	expect(begun).toBe(count);
	expect(await ahead).toBeLessThan(count);
});

it('begins no more items when the execution is stopped', async () => {
	const stop = new AbortController();
	setImmediate(() => stop.abort(new Error('stopped')));
	let begun = 0;
	const running = startAll(runOf(stop.signal), async (item) => {
		begun += 1;
		return await laborious(item);
	});
	await expect(running).rejects.toThrow('stopped');
	expect(begun).toBeLessThan(count);
});

it('waits for none to end before it begins the next', async () => {
	let begun = 0;
	let open = (): void => {};
	const gate = new Promise<void>((resolve) => (open = resolve));
	await startAll(runOf(), async () => {
		begun += 1;
		if (begun === count) open();
		await gate;
	});
	expect(begun).toBe(count);
});

it('lets items wait until all are ready, those that failed included', async () => {
	const run = runOf();
	let begun = 0;
	const seen: number[] = [];
	const outcomes = await startAll(run, async (item) => {
		begun += 1;
		toil(5);
		if (item === 0) throw new Error('the first');
		await whenAllReady({ ...run, getItemIndex: () => item });
		seen.push(begun);
	});
	expect(outcomes[0]).toEqual({ status: 'rejected', reason: new Error('the first') });
	expect(seen).toEqual(Array.from({ length: count - 1 }, () => count));
});

it('keeps no item waiting in a run that began otherwise', async () => {
	await expect(whenAllReady({ ...runOf(), getItemIndex: () => 0 })).resolves.toBeUndefined();
});
