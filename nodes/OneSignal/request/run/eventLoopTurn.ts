import { sleep } from 'n8n-workflow';

/** What is done with so many items at once takes n8n some milliseconds. */
export const manyItems = 1_000;

let last: Promise<void> = Promise.resolve();

/** Waits for a turn of the event loop that no other caller has, so that n8n gets its turns in between. */
export async function ownTurn(): Promise<void> {
	last = last.then(async () => await sleep(0));
	await last;
}

/** The same where there are many items; with few, nothing is worth the wait. */
export async function ownTurnForMany(items: readonly unknown[]): Promise<void> {
	if (items.length >= manyItems) await ownTurn();
}
