import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const changelog = readFileSync('CHANGELOG.md', 'utf8');
const { version, homepage } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	version: string;
	homepage: string;
};
const headings = [...changelog.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);

describe('the changelog', () => {
	it('keeps the form of Keep a Changelog', () => {
		const [newest, ...older] = headings;
		expect(newest).toMatch(/^\[Unreleased\]$|^\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$/);
		for (const heading of older) expect(heading).toMatch(/^\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$/);
		const kinds = [...changelog.matchAll(/^### (.+)$/gm)].map(([, kind]) => kind);
		for (const kind of kinds) {
			expect(kind).toMatch(/^(Added|Changed|Deprecated|Removed|Fixed|Security)$/);
		}
	});

	it('links each version to what is in it', () => {
		const names = headings.flatMap((heading) => /^\[(.+?)\]/.exec(heading)?.[1] ?? []);
		for (const name of names) expect(changelog).toContain(`\n[${name}]: ${homepage}/`);
	});
});

describe('the notes of a release', () => {
	let folder: string;
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-onesignal-notes-'));
		writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: '0.2.0' }));
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	const script = resolve('test/release/releaseNotes.mjs');
	const notesFrom = (text: string) => {
		writeFileSync(join(folder, 'CHANGELOG.md'), text);
		return spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8' });
	};

	it('are what the changelog says about the version', () => {
		const { status, stdout } = notesFrom(
			'# Changelog\n\n## [0.2.0] - 2030-01-31\n\n### Added\n\n- This.\n\n## [0.1.0] - 2029-12-24\n\n- That.\n',
		);
		expect([status, stdout]).toEqual([0, '### Added\n\n- This.\n']);
	});

	it('leave out the links at the end of the file', () => {
		const { stdout } = notesFrom(
			'## [0.2.0] - 2030-01-31\n\n- This.\n\n[0.2.0]: https://example.com\n',
		);
		expect(stdout).toBe('- This.\n');
	});

	it.each([
		['has no such version', '## [0.1.0] - 2029-12-24\n\n- That.\n'],
		['has no date for it', '## [0.2.0] - Unreleased\n\n- This.\n'],
		['says nothing about it', '## [0.2.0] - 2030-01-31\n\n## [0.1.0] - 2029-12-24\n\n- That.\n'],
	])('are refused when the changelog %s', (_what, text) => {
		const { status, stderr } = notesFrom(text);
		expect(status).toBe(1);
		expect(stderr).toContain('## [0.2.0] - YYYY-MM-DD');
	});

	it('can be made for this version before it is published', () => {
		// until then its section may still be called Unreleased
		expect(headings[0]).toMatch(new RegExp(`^\\[(Unreleased|${version})\\]`));
	});
});
