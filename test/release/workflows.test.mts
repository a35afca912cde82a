import { readFileSync } from 'node:fs';
import { commandsOf, readWorkflow, workflowFiles, workflowText } from './workflowFiles.mts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	scripts: Record<string, string>;
};

/** What a job may ask GitHub for besides reading the code. */
const writers: Record<string, string> = {
	'publish.yml publish': 'id-token',
	'publish.yml release': 'contents',
	'codeql.yml analyze': 'security-events',
};

const uses = (file: string) =>
	[...workflowText(file).matchAll(/uses: (\S+)@(\S+)(?: # (\S+))?/g)].map(
		([, action, commit, version]) => ({ action, commit, version }),
	);

describe.each(workflowFiles)('%s', (file) => {
	const { on, permissions, jobs } = readWorkflow(file);
	const steps = Object.values(jobs).flatMap((job) => job.steps);

	it('has no permission that a job does not ask for', () => {
		expect(permissions).toEqual({});
		for (const job of Object.values(jobs)) expect(job.permissions).toBeDefined();
	});

	it('writes nowhere but where its purpose is to write', () => {
		const writing = Object.entries(jobs).flatMap(([name, job]) =>
			Object.entries(job.permissions ?? {})
				.filter(([, access]) => access !== 'read')
				.filter(([permission]) => writers[`${file} ${name}`] !== permission)
				.map(([permission]) => `${name}: ${permission}`),
		);
		expect(writing).toEqual([]);
	});

	it('is not started by what would give a fork the rights of this repository', () => {
		expect(Object.keys(on)).not.toEqual(
			expect.arrayContaining([expect.stringMatching(/_target$|^workflow_run$|^issue/)]),
		);
	});

	it("uses GitHub's own actions alone, each pinned to a commit with its version beside it", () => {
		for (const { action, commit, version } of uses(file)) {
			expect(action).toMatch(/^(actions\/[a-z-]+|github\/codeql-action\/[a-z]+)$/);
			expect(commit).toMatch(/^[0-9a-f]{40}$/);
			expect(version).toMatch(/^v\d+\.\d+\.\d+$/);
		}
		expect(uses(file)).toHaveLength(steps.filter((step) => step.uses).length);
	});

	it('leaves no credentials in what it checks out', () => {
		const checkouts = steps.filter((step) => step.uses?.startsWith('actions/checkout@'));
		for (const checkout of checkouts) {
			expect(checkout.with).toEqual({ 'persist-credentials': false });
		}
	});

	it('keeps no secret', () => {
		expect(workflowText(file)).not.toMatch(/secrets\.|NODE_AUTH_TOKEN/);
	});

	it('puts no text of others into a shell command', () => {
		const commands = Object.values(jobs).flatMap(commandsOf);
		expect(commands.filter((command) => command.includes('${{'))).toEqual([]);
	});

	it('installs packages without running their scripts', () => {
		const installs = Object.values(jobs)
			.flatMap(commandsOf)
			.filter((command) => /\bnpm (ci|i|install)\b/.test(command));
		for (const install of installs) expect(install).toBe('npm ci --ignore-scripts');
	});

	it('gives up when a job hangs', () => {
		for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
	});

	it('runs npm scripts that there are', () => {
		const commands = Object.values(jobs).flatMap(commandsOf).join('\n');
		const named = [...commands.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
		expect(named.filter((name) => !(name in scripts))).toEqual([]);
	});
});

it('uses one version of each action everywhere', () => {
	const commits = new Map<string, Set<string>>();
	for (const { action, commit } of workflowFiles.flatMap(uses)) {
		const name = action.split('/').slice(0, 2).join('/');
		commits.set(name, (commits.get(name) ?? new Set()).add(commit));
	}
	expect([...commits].filter(([, used]) => used.size > 1)).toEqual([]);
});

describe('a push and a pull request', () => {
	const { on, jobs } = readWorkflow('ci.yml');

	it('start every test, on the oldest Node that this package is built with and on that of n8n', () => {
		expect(on).toEqual({ push: { branches: ['main'] }, pull_request: null });
		expect(jobs.test.strategy?.matrix.node).toEqual([20, 24]);
		expect(commandsOf(jobs.test).at(-1)).toBe('npm test');
	});

	it('start CodeQL, for the code and for the workflows', () => {
		const codeql = readWorkflow('codeql.yml');
		expect(codeql.on).toMatchObject({ push: { branches: ['main'] }, pull_request: null });
		expect(codeql.jobs.analyze.strategy?.matrix.language).toEqual([
			'javascript-typescript',
			'actions',
		]);
	});
});
