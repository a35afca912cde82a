import { cpuUsage } from 'node:process';

/** Shorter runs can't be compared. Work that grows with the square takes far longer at the large size. */
const negligibleMs = 40;

/** A text or another value of about so many characters or parts. */
export type Input = (size: number) => unknown;

const sizes = { small: 4_000, large: 16_000 };

/** Four times the input may take four times as long; twice that is left to chance. Squared, it is sixteen times. */
const mostTimesLonger = 8;

function cpuMs(run: () => unknown): number {
	const before = cpuUsage();
	run();
	const { user, system } = cpuUsage(before);
	return (user + system) / 1000;
}

/** The shortest of some runs: what else the machine does only makes a run longer. */
const shortestMs = (run: () => unknown): number =>
	Math.min(...Array.from({ length: 3 }, () => cpuMs(run)));

/** Whether the work grows faster than the input. */
export function growsTooFast(run: (value: unknown) => unknown, input: Input): boolean {
	const large = input(sizes.large);
	if (cpuMs(() => run(large)) < negligibleMs) return false;
	const small = input(sizes.small);
	return shortestMs(() => run(large)) > mostTimesLonger * shortestMs(() => run(small));
}
