import { readFileSync } from 'node:fs';
import { run } from './command.mjs';
import { step } from './progress.mjs';

/** @typedef {{ version?: string, optional?: boolean }} Entry */

/**
 * @param {string} path
 * @returns {Record<string, Entry>}
 */
function lockedPackages(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8')).packages;
	} catch {
		return {};
	}
}

/** npm leaves its own account of what it laid into node_modules; an optional package may be missing there. */
function isInstalled() {
	const there = lockedPackages('node_modules/.package-lock.json');
	return Object.entries(lockedPackages('package-lock.json'))
		.filter(([path, entry]) => path !== '' && !entry.optional)
		.every(([path, entry]) => there[path]?.version === entry.version);
}

/** What package-lock.json names, without running any install script: none of them is needed here. */
export async function installDependencies() {
	if (isInstalled()) return;
	await step('Installing the packages this project is built with', () =>
		run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']),
	);
}
