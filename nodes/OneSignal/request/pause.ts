import { sleep } from 'n8n-workflow';

/** Waits, or stops at once when the execution is stopped: a wait that goes on would send afterwards. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
	signal?.throwIfAborted();
	let stop = (): void => {};
	const stopped = new Promise<never>((_, reject) => {
		stop = () => reject(signal?.reason as Error);
		signal?.addEventListener('abort', stop);
	});
	try {
		await Promise.race([sleep(ms), stopped]);
	} finally {
		signal?.removeEventListener('abort', stop);
	}
}
