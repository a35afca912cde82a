import { setTimeout as wait } from 'node:timers/promises';

/** Checks again and again until it is true. */
export async function waitUntil(
	description: string,
	isTrue: () => boolean | Promise<boolean>,
	timeoutMs = 60_000,
): Promise<void> {
	const end = Date.now() + timeoutMs;
	while (!(await isTrue())) {
		if (Date.now() > end) throw new Error(`Not so after ${timeoutMs / 1000} s: ${description}`);
		await wait(50);
	}
}
