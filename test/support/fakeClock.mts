import { setImmediate as breathe } from 'node:timers/promises';

/** A clock that stands still until it is told to go on. */
export function fakeClock() {
	let time = 0;
	const sleepers: Array<{ at: number; wake: () => void }> = [];
	const earliest = (): number =>
		sleepers.reduce((first, { at }, i) => (at < (sleepers[first]?.at ?? Infinity) ? i : first), 0);
	return {
		now: () => time,
		wait: (ms: number) =>
			new Promise<void>((wake) => {
				sleepers.push({ at: time + ms, wake });
			}),
		async goTo(end: number) {
			for (;;) {
				// Those who were just let through or put off come first.
				await breathe();
				const [next] = sleepers.splice(earliest(), 1);
				if (!next) break;
				if (next.at > end) {
					sleepers.push(next);
					break;
				}
				time = Math.max(time, next.at);
				next.wake();
			}
			if (end < Infinity) time = end;
		},
	};
}
