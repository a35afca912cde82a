import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import * as prettier from 'prettier';
import { available } from '../support/available.mts';
import { installPackage, packProject, type Packed } from '../n8n/package.mts';
import { step } from '../support/install/progress.mjs';
import type { Finding } from './budgets.mts';
import { environmentVariables, type BenchEnvironment } from './benchEnvironment.mts';
import { measureMemory } from './memory.mts';
import { formatNumber } from './formatNumber.mts';
import { replaceTable, toTable } from './table.mts';

const page = '.github/CONTRIBUTING.md';

/** Words from the titles of benchmarks, if not all of them are to run. */
const wanted = process.argv.slice(2);
const isWanted = (title: string): boolean =>
	wanted.length === 0 || wanted.some((word) => title.toLowerCase().includes(word));

const maxPackage = 150_000;

/** Links the packages that n8n provides, from the n8n that runs the benchmarks. */
function linkProvidedPackages(script: string, modules: string): void {
	const { resolve } = createRequire(script);
	for (const name of ['n8n-workflow', 'luxon', 'zod']) {
		const folder = realpathSync(dirname(resolve(`${name}/package.json`)));
		symlinkSync(folder, join(modules, name), 'junction');
	}
}

/** Runs a program of the bench in a process of its own, and returns what it reports. */
const start =
	(folder: string, environment: BenchEnvironment) =>
	async (program: string, args: string[] = []) => {
		const child = fork(join('test/bench', program), args, {
			execArgv: ['--expose-gc', '--max-old-space-size=8192'],
			env: {
				...process.env,
				...environmentVariables(environment),
				N8N_USER_FOLDER: folder,
				N8N_ENCRYPTION_KEY: 'for the bench only',
				N8N_LOG_LEVEL: 'silent',
			},
		});
		const [message] = (await Promise.race([
			once(child, 'message'),
			once(child, 'exit').then(([code]) => {
				throw new Error(`${program} ended with code ${code}`);
			}),
		])) as [unknown];
		return { message, child };
	};

const packedSize = ({ size }: Packed): Finding => ({
	budget: 'packed',
	measured: `${formatNumber(size / 1000)} kB`,
	comparison: 'n8n downloads this once',
	holds: size < maxPackage,
});

/** What the figures were measured with. */
function circumstances(n8n: string): string {
	const [{ model } = { model: 'unknown' }] = cpus();
	const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
	const load = loadavg()[0]?.toFixed(1);
	const date = new Date().toISOString().slice(0, 10);
	return (
		`Measured on ${date} with n8n ${n8n} on Node ${process.versions.node}, ` +
		`${process.platform} ${process.arch}, ${cpus().length} × ${model.trim()}, ${memory}; ` +
		`load of the machine at the end ${load}. Times differ between machines and runs, and ratios do too, if less so: in brackets the least and the greatest of one run.`
	);
}

async function measure(
	folder: string,
	script: string,
): Promise<{ findings: Finding[]; profile: string }> {
	const packed = packProject(folder);
	installPackage(packed, folder);
	const modules = join(folder, '.n8n/nodes/node_modules');
	linkProvidedPackages(script, modules);
	const environment = { script, package: join(modules, 'n8n-nodes-onesignal'), server: '' };
	const { message, child: server } = await start(folder, environment)('server.mts');
	const runProgram = start(folder, { ...environment, server: String(message) });
	const benchmark = async (title: string, run: () => Promise<Finding[]>): Promise<Finding[]> => {
		if (!isWanted(title)) return [];
		const findings = await step(title, run);
		for (const { measured, comparison } of findings) {
			console.log(`    ${measured} (${comparison})`);
		}
		return findings;
	};
	const from = (file: string) => async () =>
		(await runProgram(`benchmarks/${file}`)).message as Finding[];
	try {
		const findings = [
			packedSize(packed),
			...(await benchmark('Loading', from('size.mts'))),
			...(await benchmark('One request an item', from('cost.mts'))),
			...(await benchmark('Request path overhead', from('requestPath.mts'))),
			...(await benchmark('Event loop', from('eventLoop.mts'))),
			...(await benchmark('Batching', from('batching.mts'))),
			...(await benchmark('Pace', from('pace.mts'))),
			...(await benchmark('Memory', () =>
				measureMemory(async (args) =>
					Number((await runProgram('benchmarks/memory.mts', args)).message),
				),
			)),
			...(await benchmark('The trigger in a real n8n', from('trigger.mts'))),
		];
		const profile = isWanted('Profile')
			? String((await step('Profile', () => runProgram('benchmarks/profile.mts'))).message)
			: '';
		return { findings, profile };
	} finally {
		server.disconnect();
	}
}

const { n8n } = available;
if (!n8n) throw new Error('There is no n8n to measure with; start with `npm run bench`');
const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-onesignal-bench-'));
try {
	const { findings, profile } = await measure(folder, n8n.script);
	const report = [toTable(findings), profile, circumstances(n8n.version)].join('\n\n');
	const options = { ...(await prettier.resolveConfig(page)), filepath: page };
	console.log(`\n${await prettier.format(report, options)}`);
	if (wanted.length === 0) {
		const text = replaceTable(readFileSync(page, 'utf8'), report);
		writeFileSync(page, await prettier.format(text, options));
	}
} finally {
	rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
