import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { build } from '../support/build.mjs';
import { installDependencies } from '../support/install/dependencies.mjs';
import { installHost } from '../support/install/host.mjs';
import { hostIn, hosts } from '../support/install/hosts.mjs';
import { step } from '../support/install/progress.mjs';

await installDependencies();
const folder = await installHost(hosts.current);
await step('Building this package', build);
// the bench itself is TypeScript, which the Node that n8n needs runs as it is
const { node } = hostIn(hosts.current, folder);
const bench = spawn(node, ['test/bench/main.mts', ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
	process.on(signal, () => bench.kill(signal));
}
const [code] = await once(bench, 'exit');
process.exitCode = code ?? 1;
