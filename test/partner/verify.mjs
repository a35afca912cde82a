import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { installDependencies } from '../support/install/dependencies.mjs';

// straight after `git clone`; a test that starts this must not exchange the packages it runs on
if (!existsSync('node_modules')) await installDependencies();

const load = createRequire(import.meta.url);
// the node itself talks to this machine alone: what leaves it, leaves through the gate of the check
const { leave } = load('../support/loopbackOnly.cjs');
load('../support/typescript.cjs');

/** @type {typeof import('./main.mts')} */
const { main } = load('./main.mts');
try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
} finally {
	leave();
}
