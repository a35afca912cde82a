import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { build } from '../support/build.mjs';
import { installDependencies } from '../support/install/dependencies.mjs';
import { installHost } from '../support/install/host.mjs';
import { hostIn, hosts } from '../support/install/hosts.mjs';
import { step } from '../support/install/progress.mjs';

/**
 * The demo itself is TypeScript, which the Node that n8n needs runs as it is.
 * @param {string} node
 */
async function perform(node) {
	// the package is CommonJS without saying so, as n8n wants it, and the demo reads one of its files
	const quiet = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';
	const child = spawn(node, [quiet, 'test/n8n/demo/main.mts', ...process.argv.slice(2)], {
		stdio: 'inherit',
	});
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		process.on(signal, () => child.kill(signal));
	}
	const [code] = await once(child, 'exit');
	return code ?? 1;
}

try {
	await installDependencies();
	const folder = await installHost(hosts.current);
	await step('Building this package', build);
	process.exitCode = await perform(hostIn(hosts.current, folder).node);
} catch (error) {
	console.error(`\nThe demo failed: ${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
}
