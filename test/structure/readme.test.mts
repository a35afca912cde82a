import { existsSync, readFileSync } from 'node:fs';

import { offenders } from '../support/offenders.ts';
import { panels } from '../support/panel.mts';

const readme = readFileSync('README.md', 'utf8');

/** What a person is told to type: the lines of shell blocks, and commands within a sentence. */
const commands = [
	...[...readme.matchAll(/```sh\n([^]*?)```/g)].flatMap(([, block]) => block.trim().split('\n')),
	...[...readme.matchAll(/`((?:npm|npx|node|git) [^`]+)`/g)].map(([, command]) => command),
];

/** Every command, with the test that runs it and the words of that test which do. */
const runBy: Record<string, [file: string, words: string]> = {
	'npm install n8n-nodes-onesignal': ['test/n8n/package.mts', "'node_modules', name"],
	'npm test': ['.github/workflows/ci.yml', 'npm test'],
	'npm run demo': ['test/run.mjs', 'test/n8n/demo.mjs'],
	'npm run demo -- --open': ['test/n8n/demoOpen.test.mts', "'test/n8n/demo/main.mts', '--open'"],
};

it('every command has a test that runs it', () => {
	const isRun = (command: string): boolean => {
		const [file, words] = runBy[command] ?? [];
		return file !== undefined && readFileSync(file, 'utf8').includes(words);
	};
	expect(offenders(commands, String, isRun)).toEqual([]);
});

it('runs scripts that there are', () => {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
	const named = commands.flatMap((command) => /^npm run ([\w:-]+)/.exec(command)?.[1] ?? []);
	expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

it('leads from the installation to the first message on one page', () => {
	const page = readme
		.slice(readme.indexOf('## Install'), readme.indexOf('## What it can do'))
		.replace(/<details>[^]*?<\/details>\n/g, '');
	expect(page).toContain('## Send your first message');
	expect(page.split('\n').length).toBeLessThan(45);
	expect(page.split(/\s+/).length).toBeLessThan(350);
});

it('names every n8n that the tests run in', () => {
	const hosts = readFileSync('test/support/install/hosts.mjs', 'utf8');
	const versions = [...hosts.matchAll(/n8n: '([\d.]+)'/g)].map(([, version]) => version);
	expect(versions).toHaveLength(2);
	for (const version of versions) expect(readme).toContain(version);
});

it('names options by the labels that the panel has', () => {
	const labels = new Set(
		panels.flatMap(({ fields }) => fields.map(({ field }) => field.displayName)),
	);
	const options = [...readme.matchAll(/Options > ([^*_\n]+)[*_]/g)].map(([, label]) => label);
	expect(offenders(options, String, (label) => labels.has(label))).toEqual([]);
});

it('names operations by their resource, as the panel does', () => {
	const operations = panels.map(({ resourceName, entry }) => `${resourceName} > ${entry.name}`);
	const resources = [...new Set(panels.map(({ resourceName }) => resourceName))].join('|');
	const named = [...readme.matchAll(new RegExp(`_((?:${resources}) > [^_]+)_`, 'g'))];
	const found = offenders(
		named.map(([, name]) => name),
		String,
		(name) => operations.includes(name),
	);
	expect(found).toEqual([]);
});

it('has no row for an operation that there is not', () => {
	const names = panels.map(({ resourceName, entry }) => `${resourceName} > ${entry.name}`);
	const [, table = ''] = /All operations<\/b><\/summary>\n([^]*?)<\/details>/.exec(readme) ?? [];
	const rows = [...table.matchAll(/^\| ([^|]+?) +\| ([^|]+?) +\|/gm)]
		.map(([, resource, operation]) => `${resource} > ${operation}`)
		.filter((row) => !/^Resource >|^-/.test(row));
	expect(offenders(rows, String, (row) => names.includes(row))).toEqual([]);
});

it('answers ten questions, and folds the other ones', () => {
	const [, section = ''] = /## What happens when …\n([^]*?)\n## /.exec(readme) ?? [];
	const [visible] = section.split('<details>');
	expect(visible.match(/^\| [^…-].*\?/gm)).toHaveLength(10);
	expect(section).toContain('<summary><b>More cases</b></summary>');
});

it('closes everything that it folds', () => {
	const marks = readme.match(/^<\/?details>$/gm) ?? [];
	const isPair = (mark: string, i: number) => mark === (i % 2 === 0 ? '<details>' : '</details>');
	expect(marks.map(isPair)).not.toContain(false);
	expect(marks.length % 2).toBe(0);
	expect(marks).not.toEqual([]);
});

it('links to files and sections that there are', () => {
	const links = [...readme.matchAll(/\]\((?!https?:)([^)#]*)(#[^)]*)?\)/g)];
	const leadsSomewhere = ([, file, anchor]: RegExpMatchArray): boolean => {
		if (file && !existsSync(file)) return false;
		const headings = [...readFileSync(file || 'README.md', 'utf8').matchAll(/^#+ (.+)$/gm)].map(
			([, heading]) => `#${heading.toLowerCase().replaceAll(' ', '-')}`,
		);
		return anchor === undefined || headings.includes(anchor);
	};
	expect(offenders(links, ([link]) => link, leadsSomewhere)).toEqual([]);
});
