import { rmSync } from 'node:fs';
import { run } from './install/command.mjs';

/** Builds this package anew: what an earlier build left would be packed too. */
export async function build() {
	rmSync('dist', { recursive: true, force: true });
	await run('npm', ['run', 'build']);
}
