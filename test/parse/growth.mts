import { cpuUsage } from 'node:process';

/** What takes less is quick enough. Work that grows with the square takes longer. */
const negligibleMs = 80;

/** A text or another value of about so many characters or parts. */
export type Input = (size: number) => unknown;

/** Both so large that neither fits into the processor's cache: between smaller ones, time grows faster than work. */
const sizes = { small: 16_000, large: 64_000 };

/** Four times the input may take four times as long; twice that is left to chance. Squared, it is sixteen times. */
const mostTimesLonger = 8;

/** How long the process computes, in milliseconds. */
export function cpuMs(run: () => unknown): number {
	const before = cpuUsage();
	run();
	const { user, system } = cpuUsage(before);
	return (user + system) / 1000;
}

/** What else the machine does only makes a run longer. */
const tries = [1, 2, 3];

/** Whether the work grows faster than the input. */
export function growsTooFast(run: (value: unknown) => unknown, input: Input): boolean {
	const small = input(sizes.small);
	const timeSmall = () => cpuMs(() => run(small));
	if (timeSmall() < negligibleMs) return false;
	const fastestMs = Math.min(...tries.map(timeSmall));
	// The first run was held up by something else, e.g. by the compiler.
	if (fastestMs < negligibleMs) return false;
	const mostMs = mostTimesLonger * fastestMs;
	const large = input(sizes.large);
	return tries.every(() => cpuMs(() => run(large)) > mostMs);
}
