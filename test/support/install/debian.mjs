import { run } from './command.mjs';

async function mayInstall() {
	if (process.getuid?.() !== 0) return false;
	return await run('apt-get', ['--version']).then(
		() => true,
		() => false,
	);
}

/** Services stay as they are; the tests start their own. */
const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };

/**
 * Installs packages of Debian's, where there is a Debian and it is ours to change.
 * @param {string[]} packages
 */
export async function installFromDebian(...packages) {
	if (!(await mayInstall())) return;
	await run('apt-get', ['update'], { env });
	await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
}
