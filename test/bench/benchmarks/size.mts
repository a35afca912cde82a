import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { benchEnvironment } from '../benchEnvironment.mts';
import { oneSignal } from '../host.mts';
import { formatNumber, median } from '../formatNumber.mts';
import { report } from '../report.mts';

const starts = 21;
const maxMs = 30;

const node = join(benchEnvironment.package, 'dist/nodes/OneSignal/OneSignal.node.js');
const trigger = join(
	benchEnvironment.package,
	'dist/nodes/OneSignalTrigger/OneSignalTrigger.node.js',
);

/**
 * How long a processor of a fresh process works to load a file, once n8n's own packages are there, in
 * milliseconds; on an idle machine that is the time it takes.
 */
function loadTime(file: string): number {
	const program = `
		const { createRequire } = require('node:module');
		for (const name of ['n8n-workflow', 'luxon', 'zod']) createRequire(${JSON.stringify(benchEnvironment.script)})(name);
		const began = process.cpuUsage();
		require(${JSON.stringify(file)});
		const { user, system } = process.cpuUsage(began);
		console.log((user + system) / 1000);`;
	return Number(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }));
}

const loads = (file: string): number =>
	median(Array.from({ length: starts }, () => loadTime(file)));

const [ofNode, ofTrigger] = [loads(node), loads(trigger)];
const { properties } = oneSignal.description;
const kilobytes = JSON.stringify(oneSignal.description).length / 1000;

report([
	{
		budget: 'load',
		measured: `${formatNumber(ofNode)} ms, the trigger ${formatNumber(ofTrigger)} ms`,
		comparison: `${properties.length} top-level properties, ${formatNumber(kilobytes)} kB as JSON`,
		holds: Math.max(ofNode, ofTrigger) < maxMs,
	},
]);
