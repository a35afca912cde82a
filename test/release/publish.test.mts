import { readFileSync } from 'node:fs';
import { actionsOf, commandsOf, readWorkflow, workflowText } from './workflowFiles.mts';

const { repository } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	repository: { url: string };
};
const { on, jobs } = readWorkflow('publish.yml');
const { test: testJob, pack, publish, release } = jobs;

describe('the tag of a version', () => {
	it('starts four jobs, one after the other', () => {
		expect(on).toEqual({ push: { tags: ['v*.*.*'] } });
		const order = Object.entries(jobs).map(([name, { needs }]) => [name, needs]);
		expect(order).toEqual([
			['test', undefined],
			['pack', 'test'],
			['publish', 'pack'],
			['release', 'publish'],
		]);
	});

	it('uses no cache, which other workflows could have written to', () => {
		const steps = Object.values(jobs).flatMap((job) => job.steps);
		const nodes = steps.filter(({ uses }) => uses?.startsWith('actions/setup-node@'));
		expect(Object.values(jobs).flatMap(actionsOf)).not.toContain('actions/cache');
		for (const node of nodes) {
			expect(node.with).toMatchObject({ 'package-manager-cache': false });
			expect(node.with).not.toHaveProperty('cache');
		}
	});
});

describe('the job that tests', () => {
	it('may only read', () => {
		expect(testJob.permissions).toEqual({ contents: 'read' });
	});

	it('needs the version of package.json in the tag and in the changelog', () => {
		expect(commandsOf(testJob)[0]).toContain('"$GITHUB_REF_NAME" = "v$(node -p');
		expect(commandsOf(testJob)[1]).toBe('node test/release/releaseNotes.mjs');
	});

	it('skips nothing', () => {
		expect(commandsOf(testJob).at(-1)).toBe('npm test -- --forbid-skipped');
	});
});

describe('the job that packs', () => {
	const commands = commandsOf(pack);

	it('may only read', () => {
		expect(pack.permissions).toEqual({ contents: 'read' });
	});

	it('packs what it has just built, with nothing in it from the tests', () => {
		const packing = commands.findIndex((command) => command.startsWith('npm pack'));
		expect(commands.slice(0, packing)).toEqual([
			'npm ci --ignore-scripts',
			'npm run build',
			'mkdir release',
		]);
		expect(commands[packing]).toBe('npm pack --ignore-scripts --pack-destination release');
	});

	it('hands on a checksum of every file apart from the files', () => {
		expect(pack.outputs).toEqual({ checksum: '${{ steps.checksum.outputs.checksum }}' });
		const [step] = pack.steps.filter(({ id }) => id === 'checksum');
		expect(step.run).toContain('sha256sum *.tgz sbom.cdx.json > SHA256SUMS');
		expect(step.run).toContain('checksum=$(sha256sum SHA256SUMS)" >> "$GITHUB_OUTPUT"');
	});
});

describe('the job that publishes', () => {
	const commands = commandsOf(publish);

	it('may ask npm for permission, and nothing else', () => {
		expect(publish.permissions).toEqual({ 'id-token': 'write' });
		const others = Object.values(jobs).filter((job) => job !== publish);
		for (const { permissions } of others) expect(permissions).not.toHaveProperty('id-token');
	});

	it('waits for a reviewer', () => {
		expect(publish.environment?.name).toBe('npm');
	});

	it('has no code of this repository and installs nothing', () => {
		expect(actionsOf(publish)).toEqual(['actions/download-artifact', 'actions/setup-node']);
		expect(commands).toEqual([
			'echo "$CHECKSUM" | sha256sum --check && sha256sum --check SHA256SUMS',
			'npm publish ./release/*.tgz --provenance --access public --ignore-scripts',
		]);
	});

	it('takes the checksum from the job that packed', () => {
		const [check] = publish.steps.filter(({ env }) => env?.CHECKSUM);
		expect(check.env).toEqual({ CHECKSUM: '${{ needs.pack.outputs.checksum }}' });
	});

	it('publishes for a repository that npm can check the provenance of', () => {
		expect(repository.url).toMatch(/^git\+https:\/\/github\.com\/[^/]+\/[^/]+\.git$/);
	});

	it('runs the Node of .nvmrc, whose npm needs no token', () => {
		const node = publish.steps.find(({ uses }) => uses?.startsWith('actions/setup-node@'));
		const version = readFileSync('.nvmrc', 'utf8').trim();
		expect(node?.with?.['node-version']).toBe(version);
		expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(24);
	});
});

describe('the job that makes the GitHub release', () => {
	it('may write a release, and has no code of this repository', () => {
		expect(release.permissions).toEqual({ contents: 'write' });
		expect(actionsOf(release)).toEqual(['actions/download-artifact']);
	});

	it('adds the tarball, what is in it, and the checksums', () => {
		const [command] = commandsOf(release);
		expect(command).toMatch(/^gh release create "\$GITHUB_REF_NAME" .*--verify-tag/);
		expect(command.trim()).toMatch(
			/release\/\*\.tgz release\/sbom\.cdx\.json release\/SHA256SUMS$/,
		);
	});

	it('alone has a token', () => {
		expect(workflowText('publish.yml').match(/TOKEN/g)).toHaveLength(1);
		expect(release.steps.at(-1)?.env).toEqual({ GH_TOKEN: '${{ github.token }}' });
	});
});
