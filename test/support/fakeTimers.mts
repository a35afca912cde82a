import { subscribe } from 'node:diagnostics_channel';

let openRequests = 0;
subscribe('http.client.request.start', () => (openRequests += 1));
subscribe('http.client.response.finish', () => (openRequests -= 1));
subscribe('http.client.request.error', () => (openRequests -= 1));

/** Fakes clocks and timers; servers and clients of this process go on by themselves. */
export const installFakeTimers = (): unknown =>
	jest.useFakeTimers({
		doNotFake: ['nextTick', 'setImmediate', 'clearImmediate', 'queueMicrotask'],
	});

/**
 * Advances time until the promise settles, but not while a request is open: that takes as long as the machine needs.
 *
 * @param stepMs how far time goes on between two looks; longer for waits of minutes
 */
export async function runFakeTimersUntil<T>(running: Promise<T>, stepMs = 10): Promise<T> {
	let hasSettled = false;
	const settle = () => (hasSettled = true);
	running.then(settle, settle);
	while (!hasSettled) {
		if (openRequests === 0) await jest.advanceTimersByTimeAsync(stepMs);
		await new Promise(setImmediate);
	}
	return await running;
}
