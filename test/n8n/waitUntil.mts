import { setTimeout as wait } from 'node:timers/promises';

/** Looks again and again until it is so. */
export async function waitUntil(
	what: string,
	isSo: () => boolean | Promise<boolean>,
	patience = 60_000,
): Promise<void> {
	const end = Date.now() + patience;
	while (!(await isSo())) {
		if (Date.now() > end) throw new Error(`Not so after ${patience / 1000} s: ${what}`);
		await wait(50);
	}
}
