import { findChromium } from './browser.mjs';
import { run } from './command.mjs';
import { step } from './progress.mjs';

async function mayInstall() {
	if (process.env.CHROMIUM !== undefined || process.getuid?.() !== 0) return false;
	return await run('apt-get', ['--version']).then(
		() => true,
		() => false,
	);
}

async function install() {
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	await run('apt-get', ['update'], { env });
	await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
}

/**
 * The browser that the editor's tests drive; nothing is installed on a machine that is not ours to change.
 * @returns {Promise<string | undefined>}
 */
export async function installChromium() {
	const found = findChromium();
	if (found) return found;
	if (await mayInstall()) await step('Installing Chromium (about 1 minute)', install);
	return findChromium();
}
