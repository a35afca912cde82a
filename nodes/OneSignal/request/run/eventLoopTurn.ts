import { sleep } from 'n8n-workflow';

let last: Promise<void> = Promise.resolve();

/** Waits for a turn of the event loop that no other caller has, so that n8n gets its turns in between. */
export async function ownTurn(): Promise<void> {
	last = last.then(async () => await sleep(0));
	await last;
}
