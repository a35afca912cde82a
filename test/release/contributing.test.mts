import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const text = (file: string) => readFileSync(file, 'utf8');
const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };

const contributing = text('.github/CONTRIBUTING.md');
const pages = readdirSync('.github', { recursive: true })
	.map((file) => join('.github', String(file)))
	.filter((file) => file.endsWith('.md'));

/** Every command of CONTRIBUTING in its own words, with the file that runs it and the words there which do. */
const runBy: Record<string, [file: string, words: string]> = {
	'npm ci --ignore-scripts': ['.github/workflows/ci.yml', 'npm ci --ignore-scripts'],
	'npm test': ['.github/workflows/ci.yml', 'npm test'],
	'npm run test:op -- message sendPush': ['test/commands/op.test.mts', 'test/op.mjs'],
	'npm run test:watch': ['test/commands/relatedTests.test.mts', '--findRelatedTests'],
	'npm run test:unit': ['test/run.mjs', 'unitTests'],
	'npm run typecheck': ['test/run.mjs', "run('tsc', ['-p', 'test'])"],
	'npm run lint': ['test/run.mjs', "run('n8n-node', ['lint'])"],
	'npm run format': ['test/run.mjs', "run('prettier', ['--check', '.'])"],
	'npm run emulator': ['test/commands/emulator.test.mts', 'test/emulator.mjs'],
	'npm run demo -- --open': ['test/n8n/demoOpen.test.mts', "'test/n8n/demo/main.mts', '--open'"],
	'npm run verify': ['test/partner/verify.test.mts', 'test/partner/verify.mjs'],
	'npm run verify -- --send --app-id <App ID> --email <your address>': [
		'test/partner/verify.test.mts',
		"'--send', '--app-id', demoApp.id, '--email'",
	],
	'npm run bench': ['test/n8n/bench.test.mts', 'test/bench/run.mjs'],
	'npm version 0.2.0': ['test/release/version.test.mts', "'version', '0.2.0'"],
	'git push --follow-tags': ['test/release/version.test.mts', "'push', '--follow-tags'"],
	'npm run build': ['test/release/rebuild.test.mts', "'run', 'build'"],
	'npm pack --ignore-scripts': ['test/release/rebuild.test.mts', "'pack', '--ignore-scripts'"],
};

describe('CONTRIBUTING', () => {
	it.each(Object.entries(runBy))('names `%s`, which something runs', (command, [file, words]) => {
		expect(contributing).toContain(command);
		expect(text(file)).toContain(words);
	});

	it('draws the folders that there are', () => {
		const [, tree = ''] = /```\n(credentials\/[^]*?)```/.exec(contributing) ?? [];
		const missing: string[] = [];
		const above: string[] = [];
		for (const line of tree.trimEnd().split('\n')) {
			const depth = /^ */.exec(line)![0].length / 2;
			const names = /^(\S+\/|\S+\.\w+)(?: +(\S+\/|\S+\.\w+)(?= |$))*/.exec(line.trim())?.[0] ?? '';
			const paths = names
				.split(/ +/)
				.filter((name) => !name.includes('<'))
				.map((name) => join(...above.slice(0, depth), name));
			above.splice(depth, Infinity, names);
			missing.push(...paths.filter((path) => !existsSync(path)));
		}
		expect(missing).toEqual([]);
	});

	it('says what each command for developers does', () => {
		const commands = Object.keys(scripts).map((name) => (name === 'test' ? name : `run ${name}`));
		expect(commands.filter((command) => !contributing.includes(`npm ${command}`))).toEqual([]);
	});
});

describe.each(pages)('%s', (page) => {
	it('names npm scripts that there are', () => {
		const named = [...text(page).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
		expect(named.filter((name) => !(name in scripts))).toEqual([]);
	});

	it('names files that there are', () => {
		const named = [...text(page).matchAll(/`((?:test|nodes|credentials|\.github)\/[^\s`<*]+)`/g)]
			.map(([, path]) => path)
			.filter((path) => !existsSync(path));
		expect(named).toEqual([]);
	});

	it('links to files and sections that there are', () => {
		const links = [...text(page).matchAll(/\]\((?!https?:)([^)#]*)(#[^)]*)?\)/g)];
		for (const [, file, anchor] of links) {
			const target = file ? join('.github', file) : page;
			expect([target, existsSync(target)]).toEqual([target, true]);
			const headings = [...text(target).matchAll(/^#+ (.+)$/gm)].map(
				([, heading]) => `#${heading.toLowerCase().replaceAll(' ', '-')}`,
			);
			if (anchor) expect(headings).toContain(anchor);
		}
	});
});

describe('SECURITY', () => {
	const security = text('.github/SECURITY.md');

	it('says how to report, what is promised, and what an event can be trusted for', () => {
		const headings = [...security.matchAll(/^##+ (.+)$/gm)].map(([, heading]) => heading);
		expect(headings).toEqual(
			expect.arrayContaining([
				'Report a vulnerability',
				'API keys',
				'Hosts',
				'AI agents',
				'Events (OneSignal Trigger)',
				'What an event can be trusted for',
			]),
		);
	});
});
