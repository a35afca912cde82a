import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { commandsOf, readWorkflow } from './workflowFiles.mts';

interface Lockfile {
	packages: Record<string, { version: string; integrity?: string; link?: boolean }>;
}

interface Update {
	'package-ecosystem': string;
	schedule: { interval: string };
	cooldown: object;
}

const text = (file: string) => readFileSync(file, 'utf8');

it('checks what it installs: every package of the lockfile has an integrity hash', () => {
	const { packages } = JSON.parse(text('package-lock.json')) as Lockfile;
	const unchecked = Object.entries(packages)
		.filter(([path]) => path !== '')
		.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))
		.map(([path]) => path);
	expect(unchecked).toEqual([]);
});

it('keeps npm packages and actions up to date, but never on the day that a version appears', () => {
	const { updates } = parse(text('.github/dependabot.yml')) as { updates: Update[] };
	expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
	for (const { schedule, cooldown } of updates) {
		expect(schedule).toEqual({ interval: 'weekly' });
		expect(cooldown).toEqual({ 'default-days': 7 });
	}
});

it('says which Node to use: the one of the main n8n to work with, the oldest in CI to support', () => {
	const { engines } = JSON.parse(text('package.json')) as { engines: { node: string } };
	const oldest = readWorkflow('ci.yml').jobs.test.strategy?.matrix.node.at(0);
	expect(engines.node).toMatch(new RegExp(`^>=${String(oldest)}\\.\\d+$`));
	const [, current] = /node: '([\d.]+)'/.exec(text('test/support/install/hosts.mjs')) ?? [];
	expect(text('.nvmrc')).toBe(`${current}\n`);
});

it('publishes a list of what is in the package: nothing but the package itself', () => {
	const command = commandsOf(readWorkflow('publish.yml').jobs.pack).find((each) =>
		each.startsWith('npm sbom'),
	);
	const [words] = command?.split(' > ') ?? [''];
	const [program, ...args] = words.split(' ');
	const printed = execFileSync(program, args, {
		encoding: 'utf8',
		shell: process.platform === 'win32',
	});
	const sbom = JSON.parse(printed) as { bomFormat: string; components: object[]; metadata: object };
	expect(sbom).toMatchObject({
		bomFormat: 'CycloneDX',
		components: [],
		metadata: { component: { purl: expect.stringMatching(/^pkg:npm\/n8n-nodes-onesignal@/) } },
	});
});
