import { readFileSync } from 'node:fs';

import { offenders } from '../support/offenders.ts';

const readme = readFileSync('README.md', 'utf8');

/** What a person is told to type: the lines of shell blocks, and commands within a sentence. */
const commands = [
	...[...readme.matchAll(/```sh\n([^]*?)```/g)].flatMap(([, block]) => block.trim().split('\n')),
	...[...readme.matchAll(/`((?:npm|npx|node|git) [^`]+)`/g)].map(([, command]) => command),
];

/** Every command, with the test that runs it and the words of that test which do. */
const runBy: Record<string, [file: string, words: string]> = {
	'git clone': ['.github/workflows/ci.yml', 'actions/checkout'],
	'npm test': ['.github/workflows/ci.yml', 'npm test'],
	'npm run demo': ['test/run.mjs', 'test/n8n/demo.mjs'],
	'npm run demo -- --open': ['test/n8n/demoOpen.test.mts', "'test/n8n/demo/main.mts', '--open'"],
	'npm run bench': ['test/n8n/bench.test.mts', 'test/bench/run.mjs'],
	'npm run verify': ['test/partner/verify.test.mts', 'test/partner/verify.mjs'],
	'npm run verify -- --send --app-id <App ID> --email <your address>': [
		'test/partner/verify.test.mts',
		"'--send', '--app-id', demoApp.id, '--email'",
	],
	'npm version 0.2.0': ['test/release/version.test.mts', "'version', '0.2.0'"],
	'git push --follow-tags': ['test/release/version.test.mts', "'push', '--follow-tags'"],
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
	const page = readme.slice(readme.indexOf('## Install'), readme.indexOf('## What it can do'));
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
