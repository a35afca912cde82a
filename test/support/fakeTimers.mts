import { subscribe } from 'node:diagnostics_channel';

let underWay = 0;
subscribe('http.client.request.start', () => (underWay += 1));
subscribe('http.client.response.finish', () => (underWay -= 1));
subscribe('http.client.request.error', () => (underWay -= 1));

/** Servers and clients of this process go on by themselves; waits and clocks are ours. */
export const installFakeTimers = (): unknown =>
	jest.useFakeTimers({
		doNotFake: ['nextTick', 'setImmediate', 'clearImmediate', 'queueMicrotask'],
	});

/** Lets time pass until it is done, but none while a request is under way: that takes as long as the machine likes. */
export async function runFakeTimersUntil<T>(running: Promise<T>): Promise<T> {
	let isDone = false;
	const note = () => (isDone = true);
	running.then(note, note);
	while (!isDone) {
		if (underWay === 0) await jest.advanceTimersByTimeAsync(10);
		await new Promise(setImmediate);
	}
	return await running;
}
