import { installChromium } from './chromium.mjs';
import { installHost } from './host.mjs';
import { hosts } from './hosts.mjs';
import { installQueueServers } from './queueServers.mjs';

/** Where something would be that cannot be had here; the tests that need it are skipped. */
export const absent = 'none';

/** @param {import('./hosts.mjs').Host} host */
async function folderOf(host) {
	try {
		return await installHost(host);
	} catch (error) {
		console.log(`n8n ${host.n8n} cannot be installed here, so its tests are skipped: ${error}`);
		return absent;
	}
}

async function chromiumOrNone() {
	const found = await installChromium().catch((error) => console.log(String(error)));
	if (!found)
		console.log('There is no Chromium here, so the tests of pages and of the editor are skipped');
	return found ?? absent;
}

async function announceQueueServers() {
	const found = await installQueueServers().catch((error) => console.log(String(error)));
	if (!found) console.log('There is no Redis or PostgreSQL here, so queue mode is skipped');
}

/**
 * Begins to install all that tests need beside npm's packages. Most of it waits for the network, so it goes on beside tests
 * that need none of it.
 */
export function installMachine() {
	const current = folderOf(hosts.current);
	const longTerm = current.then(() => folderOf(hosts.longTerm));
	const chromium = chromiumOrNone();
	return {
		/** Where each n8n is: n8n 3's defaults are tried in the same one. */
		folders: { current, next: current, longTerm },
		chromium,
		// one installation by Debian's package manager at a time
		queueServers: chromium.then(announceQueueServers),
	};
}
