import { findChromium } from './browser.mjs';
import { installFromDebian } from './debian.mjs';
import { step } from './progress.mjs';

/**
 * The browser that the editor's tests drive; nothing is installed on a machine that is not ours to change.
 * @returns {Promise<string | undefined>}
 */
export async function installChromium() {
	const found = findChromium();
	if (found || process.env.CHROMIUM !== undefined) return found;
	await step('Installing Chromium (about 1 minute)', () => installFromDebian('chromium'));
	return findChromium();
}
