import { build } from './support/build.mjs';
import { installChromium } from './support/install/chromium.mjs';
import { run } from './support/install/command.mjs';
import { installDependencies } from './support/install/dependencies.mjs';
import { installHost } from './support/install/host.mjs';
import { hosts } from './support/install/hosts.mjs';
import { installQueueServers } from './support/install/queueServers.mjs';
import { roomy, runJest, unitTests } from './support/jest.mjs';
import { step } from './support/install/progress.mjs';
import { judge, readRules } from './support/verdict.cjs';

/** @typedef {import('./support/jest.mjs').Tally} Tally */

const absent = 'none';

/**
 * One suite that is one test: work that succeeds or fails.
 * @param {string} title
 * @param {() => Promise<unknown>} work
 * @returns {Promise<Tally>}
 */
async function check(title, work) {
	try {
		await step(title, work);
		return { passed: 1, failed: 0, skipped: 0 };
	} catch (error) {
		console.log(error instanceof Error ? error.message : error);
		return { passed: 0, failed: 1, skipped: 0 };
	}
}

/**
 * Where an n8n is; its tests count as skipped where it cannot be.
 * @param {import('./support/install/hosts.mjs').Host} host
 */
async function folderOf(host) {
	try {
		return await installHost(host);
	} catch (error) {
		console.log(`n8n ${host.n8n} cannot be installed here, so its tests are skipped: ${error}`);
		return absent;
	}
}

async function announceChromium() {
	const found = await installChromium().catch((error) => console.log(String(error)));
	if (!found) console.log('There is no Chromium here, so the tests of the editor are skipped');
	process.env.ONESIGNAL_TEST_CHROMIUM = found ?? absent;
}

async function announceQueueServers() {
	const found = await installQueueServers().catch((error) => console.log(String(error)));
	if (!found) console.log('There is no Redis or PostgreSQL here, so queue mode is skipped');
}

/** @returns {Promise<Tally>} */
async function demo() {
	if (process.env.ONESIGNAL_TEST_N8N === absent) return { passed: 0, failed: 0, skipped: 1 };
	return await check('Demo', () => run(process.execPath, ['test/n8n/demo.mjs']));
}

/**
 * Jest learns from the environment which n8n it is to use. Two of its processes have an n8n each, which
 * mostly takes one processor.
 * @param {keyof typeof hosts} name
 */
async function testIn(name) {
	const { n8n, node, tests } = hosts[name];
	const env = {
		ONESIGNAL_TEST_HOST: name,
		ONESIGNAL_TEST_N8N: await folderOf(hosts[name]),
	};
	const title = `Tests in a real n8n ${n8n} on Node ${node} (${name})`;
	return await runJest(title, ['--forceExit', tests], env);
}

const suites = [
	() => check('Lint', () => run('n8n-node', ['lint'])),
	() => check('Format', () => run('prettier', ['--check', '.'])),
	() => check('Types of the package', () => run('tsc', ['--noEmit'])),
	() => check('Types of the tests', () => run('tsc', ['-p', 'test'])),
	() => check('Build', build),
	() => runJest('Tests', unitTests, roomy),
	// alone, since what other tests leave behind in the process would count
	() => runJest('Tests of memory', ['--runInBand', '/test/memory/']),
	() => testIn('current'),
	() => testIn('next'),
	() => testIn('longTerm'),
	demo,
];

async function runAll() {
	/** @type {Tally[]} */
	const tallies = [];
	for (const suite of suites) tallies.push(await suite());
	return tallies;
}

await installDependencies();
process.env.ONESIGNAL_TEST_N8N = await folderOf(hosts.current);
await announceChromium();
await announceQueueServers();
const rules = readRules(process.argv.slice(2), process.env);
const hasN8n = process.env.ONESIGNAL_TEST_N8N !== absent;
const { tally, reasons } = judge(await runAll(), rules, hasN8n);
for (const reason of reasons) console.log(`\n${reason}`);
console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exitCode = reasons.length > 0 ? 1 : 0;
