import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { build } from './build.mjs';
import { installDependencies } from './install/dependencies.mjs';
import { installHost } from './install/host.mjs';
import { hostIn, hosts } from './install/hosts.mjs';
import { step } from './install/progress.mjs';

/**
 * Runs a program that shows this package to a person, in front of them, once all it needs is there. The program is
 * TypeScript, which the Node that n8n needs runs as it is; it gets the arguments that we got.
 * @param {string[]} command what Node is to run, with switches of Node before it
 */
export async function launch(...command) {
	await installDependencies();
	const folder = await installHost(hosts.current);
	await step('Building this package', build);
	const { node } = hostIn(hosts.current, folder);
	const program = spawn(node, [...command, ...process.argv.slice(2)], { stdio: 'inherit' });
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		process.on(signal, () => program.kill(signal));
	}
	const [code] = await once(program, 'exit');
	process.exitCode = code ?? 1;
}
