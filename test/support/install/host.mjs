import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { run } from './command.mjs';
import { givenFolder, hostFolder, hostIn, nodeFolder, nodePackage } from './hosts.mjs';
import { withLock } from './lock.mjs';
import { step } from './progress.mjs';

/** @typedef {import('./hosts.mjs').Host} Host */

const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * @param {string} folder
 * @param {object} content
 */
function writeManifest(folder, content) {
	mkdirSync(folder, { recursive: true });
	const manifest = { name: basename(folder), private: true, version: '1.0.0', ...content };
	writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, '\t'));
}

/**
 * @param {Host} host
 * @param {string} folder
 */
async function installNode(host, folder) {
	const cwd = join(folder, 'node');
	writeManifest(cwd, { dependencies: { [nodePackage()]: host.node } });
	await run('npm', ['install', ...quiet], { cwd });
}

/**
 * @param {Host} host
 * @param {string} folder
 */
async function installN8n(host, folder) {
	writeManifest(folder, { dependencies: { n8n: host.n8n }, overrides: host.overrides });
	const path = [dirname(hostIn(host, folder).node)];
	await run('npm', ['install', '--legacy-peer-deps', ...quiet], { cwd: folder, path });
}

/**
 * The only package of n8n's that needs its install script. The headers come with the Node beside it,
 * so that nothing is fetched for a compiler; -O1 halves the time, and no test is bound by SQLite.
 * @param {Host} host
 * @param {string} folder
 */
async function buildSqlite(host, folder) {
	const headers = nodeFolder(folder);
	const hasHeaders = existsSync(join(headers, 'include', 'node', 'node_api.h'));
	const env = { CFLAGS: '-O1', JOBS: '2', ...(hasHeaders && { npm_config_nodedir: headers }) };
	const path = [dirname(hostIn(host, folder).node)];
	await run('npm', ['rebuild', 'sqlite3', '--loglevel=error'], { cwd: folder, path, env });
}

/**
 * @param {Host} host
 * @param {string} folder
 */
async function check(host, folder) {
	const { node, script } = hostIn(host, folder);
	const addons = host.addons.map((name) => `require("${name}")`).join(';');
	await run(node, ['-e', addons], { cwd: folder, minutes: 2 });
	const printed = await run(node, [script, '--version'], { cwd: folder, minutes: 2 });
	if (!printed.includes(host.n8n)) throw new Error(`This n8n says it is ${printed.trim()}`);
}

/**
 * A version can be told while what starts a server cannot be loaded: parts of n8n that do not fit each other.
 * @param {Host} host
 * @param {string} folder
 */
async function checkStart(host, folder) {
	const { node, script, environment } = hostIn(host, folder);
	const env = { ...environment, N8N_USER_FOLDER: join(folder, 'home') };
	await run(node, [script, 'start', '--help'], { cwd: folder, env, minutes: 2 });
}

/**
 * Installs beside the final place and moves in only when everything runs: an interrupted install never counts.
 * @param {Host} host
 * @param {string} folder
 */
async function install(host, folder) {
	const draft = `${folder}.installing`;
	rmSync(draft, { recursive: true, force: true });
	await step(`Installing Node ${host.node} for n8n (about 10 s)`, () => installNode(host, draft));
	await step(`Installing n8n ${host.n8n} (2 GB, about 4 minutes)`, () => installN8n(host, draft));
	await step('Building SQLite for n8n (about 1 minute)', () => buildSqlite(host, draft));
	await step('Checking that n8n runs', () => check(host, draft));
	await checkStart(host, draft);
	rmSync(folder, { recursive: true, force: true });
	renameSync(draft, folder);
}

/**
 * @param {Host} host
 * @param {string} folder
 */
async function isSound(host, folder) {
	return await check(host, folder).then(
		() => true,
		() => false,
	);
}

/**
 * A real n8n of its own in the user's cache: installed once, checked every time.
 * @param {Host} host
 * @returns {Promise<string>} its folder
 */
export async function installHost(host) {
	const given = givenFolder(host);
	if (given) return await check(host, given).then(() => given);
	const folder = hostFolder(host);
	if (await isSound(host, folder)) return folder;
	mkdirSync(dirname(folder), { recursive: true });
	await withLock(`${folder}.lock`, async () => {
		// another process may have installed it while we waited for the lock
		if (!(await isSound(host, folder))) await install(host, folder);
	});
	return folder;
}
