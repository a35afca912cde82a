import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './install/command.mjs';

/**
 * Builds this package anew. What an earlier build left goes afterwards: other tests may be packing it at the
 * same moment, and must not find an empty folder.
 */
export async function build() {
	const start = Date.now() - 1_000;
	await run('npm', ['run', 'build']);
	for (const file of readdirSync('dist', { recursive: true }).map(String)) {
		const path = join('dist', file);
		const found = statSync(path);
		if (found.isFile() && found.ctimeMs < start) rmSync(path);
	}
}
