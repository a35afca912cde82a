import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';

interface Step {
	uses?: string;
	run?: string;
	with?: Record<string, unknown>;
	env?: object;
}

interface Job {
	permissions?: Record<string, string>;
	strategy?: { matrix: { node: number[] } };
	steps: Step[];
}

interface Workflow {
	on: { push?: { branches?: string[]; tags?: string[] }; pull_request?: null };
	permissions: Record<string, string>;
	jobs: Record<string, Job>;
}

const folder = '.github/workflows';
const textOf = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');
const workflow = (file: string) => parse(textOf(file)) as Workflow;
const runsOf = ({ steps }: Job) => steps.flatMap(({ run }) => run ?? []);

const { repository, version, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	repository: { url: string };
	version: string;
	scripts: Record<string, string>;
};

describe('what a push and a pull request start', () => {
	const { on, jobs } = workflow('ci.yml');

	it('is every test, on the oldest Node that this package is built with and on that of n8n', () => {
		expect(on).toEqual({ push: { branches: ['main'] }, pull_request: null });
		expect(jobs.test.strategy?.matrix.node).toEqual([20, 24]);
		expect(runsOf(jobs.test).at(-1)).toBe('npm test');
	});
});

describe('what the tag of a version starts', () => {
	const { on, jobs } = workflow('publish.yml');
	const { publish } = jobs;
	const runs = runsOf(publish);

	it('publishes with a provenance statement, as n8n asks of what it verifies', () => {
		expect(on).toEqual({ push: { tags: ['v*.*.*'] } });
		expect(publish.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
		expect(runs.at(-1)).toBe('npm publish --provenance --access public');
		expect(repository.url).toMatch(/^git\+https:\/\/github\.com\/[^/]+\/[^/]+\.git$/);
	});

	it('tests before, and packs only what it has just built', () => {
		expect(runs.indexOf('npm test')).toBeGreaterThan(runs.indexOf('npm ci --ignore-scripts'));
		expect(runs.at(-2)).toBe('rm -rf dist && npm run build');
	});

	it('needs the version of package.json in the tag', () => {
		expect(runs[0]).toContain('"$GITHUB_REF_NAME" = "v$(node -p');
	});

	it('runs a Node whose npm can do without a token', () => {
		const [node] = publish.steps.filter(({ uses }) => uses?.startsWith('actions/setup-node'));
		expect(node.with).toEqual({ 'node-version': 24 });
	});
});

describe.each(readdirSync(folder))('%s', (file) => {
	const { permissions, jobs } = workflow(file);

	it('may read, and no more than it says', () => {
		expect(permissions).toEqual({ contents: 'read' });
	});

	it('keeps no secret', () => {
		expect(textOf(file)).not.toMatch(/secrets\.|TOKEN/);
	});

	it("uses GitHub's own actions alone, each at a version", () => {
		const used = Object.values(jobs).flatMap(({ steps }) =>
			steps.flatMap(({ uses }) => uses ?? []),
		);
		for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@v\d+$/);
	});

	it('runs npm scripts that there are', () => {
		const run = Object.values(jobs).flatMap(runsOf).join('\n');
		const named = [...run.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
		expect(named.filter((name) => !(name in scripts))).toEqual([]);
	});
});

describe('the changelog', () => {
	it('begins with the version of package.json', () => {
		const [newest] = readFileSync('CHANGELOG.md', 'utf8').match(/^## .+$/m) ?? [];
		expect(newest).toBe(`## ${version}`);
	});
});
