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
import { available } from '../n8n/available.mts';
import { installPackage, packProject, type Packed } from '../n8n/package.mts';
import { step } from '../support/install/progress.mjs';
import type { Finding } from './budgets.mts';
import { environmentVariables, type BenchEnvironment } from './benchEnvironment.mts';
import { measureMemory } from './memory.mts';
import { formatNumber } from './formatNumber.mts';
import { replaceTable, toTable } from './table.mts';

const page = '.github/CONTRIBUTING.md';

/** Words from the titles of races, where not all of them are to be run. */
const wanted = process.argv.slice(2);
const isWanted = (title: string): boolean =>
	wanted.length === 0 || wanted.some((word) => title.toLowerCase().includes(word));

const maxPackage = 150_000;

/** What the package imports, from the n8n that runs it, as n8n itself provides it. */
function provide(script: string, modules: string): void {
	const { resolve } = createRequire(script);
	for (const name of ['n8n-workflow', 'luxon', 'zod']) {
		const folder = realpathSync(dirname(resolve(`${name}/package.json`)));
		symlinkSync(folder, join(modules, name), 'junction');
	}
}

/** Runs a program of the bench in a process of its own, and gives what it reports. */
const start =
	(folder: string, course: BenchEnvironment) =>
	async (program: string, args: string[] = []) => {
		const child = fork(join('test/bench', program), args, {
			execArgv: ['--expose-gc', '--max-old-space-size=8192'],
			env: {
				...process.env,
				...environmentVariables(course),
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

const weightOf = ({ size }: Packed): Finding => ({
	budget: 'packed',
	measured: `${formatNumber(size / 1000)} kB`,
	comparison: 'n8n downloads this once',
	holds: size < maxPackage,
});

/** What the figures were taken with. */
function circumstances(n8n: string): string {
	const [{ model } = { model: 'unknown' }] = cpus();
	const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
	const load = loadavg()[0]?.toFixed(1);
	const date = new Date().toISOString().slice(0, 10);
	return (
		`Measured on ${date} with n8n ${n8n} on Node ${process.versions.node}, ` +
		`${process.platform} ${process.arch}, ${cpus().length} × ${model.trim()}, ${memory}; ` +
		`load of the machine at the end ${load}. Times differ between machines; the ratios hardly do.`
	);
}

async function measure(folder: string, script: string): Promise<Finding[]> {
	const packed = packProject(folder);
	installPackage(packed, folder);
	const modules = join(folder, '.n8n/nodes/node_modules');
	provide(script, modules);
	const course = { script, package: join(modules, 'n8n-nodes-onesignal'), server: '' };
	const { message, child: server } = await start(folder, course)('server.mts');
	const run = start(folder, { ...course, server: String(message) });
	const race = async (title: string, take: () => Promise<Finding[]>): Promise<Finding[]> => {
		if (!isWanted(title)) return [];
		const findings = await step(title, take);
		for (const { measured, comparison: beside } of findings)
			console.log(`    ${measured} (${beside})`);
		return findings;
	};
	const from = (file: string) => async () => (await run(`benchmarks/${file}`)).message as Finding[];
	try {
		return [
			weightOf(packed),
			...(await race('Loading', from('size.mts'))),
			...(await race('One request an item', from('cost.mts'))),
			...(await race('The door', from('door.mts'))),
			...(await race('Pauses', from('pauses.mts'))),
			...(await race('Joining', from('joining.mts'))),
			...(await race('Pace', from('pace.mts'))),
			...(await race('Memory', () =>
				measureMemory(async (args) => Number((await run('benchmarks/memory.mts', args)).message)),
			)),
			...(await race('The trigger in a real n8n', from('trigger.mts'))),
		];
	} finally {
		server.disconnect();
	}
}

const { n8n } = available;
if (!n8n) throw new Error('There is no n8n to measure with; start with `npm run bench`');
const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-onesignal-bench-'));
try {
	const findings = await measure(folder, n8n.script);
	const report = `${toTable(findings)}\n\n${circumstances(n8n.version)}`;
	const options = { ...(await prettier.resolveConfig(page)), filepath: page };
	console.log(`\n${await prettier.format(report, options)}`);
	if (wanted.length === 0) {
		const text = replaceTable(readFileSync(page, 'utf8'), report);
		writeFileSync(page, await prettier.format(text, options));
	}
} finally {
	rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
