import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** @param {string} path */
function isExecutable(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/**
 * A Chromium this machine already has.
 * @returns {string | undefined}
 */
export function findChromium() {
	const named = process.env.ONESIGNAL_TEST_CHROMIUM ?? process.env.CHROMIUM;
	if (named !== undefined) return isExecutable(named) ? named : undefined;
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
	return [...onPath, ...places].find(isExecutable);
}
