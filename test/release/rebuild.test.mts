import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const windows = process.platform === 'win32';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-onesignal-rebuild-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Clones, builds and packs as `.github/CONTRIBUTING.md` says, but for the packages, which are there already. */
function checksumOfClone(name: string, timeZone: string): string {
	const clone = join(folder, name);
	mkdirSync(dirname(clone), { recursive: true });
	execFileSync('git', ['clone', '-q', resolve('.'), clone]);
	symlinkSync(resolve('node_modules'), join(clone, 'node_modules'), 'junction');
	const run = (...args: string[]) =>
		execFileSync('npm', args, {
			cwd: clone,
			env: { ...process.env, TZ: timeZone },
			stdio: 'pipe',
			shell: windows,
		});
	run('run', 'build');
	run('pack', '--ignore-scripts');
	const [tarball] = readdirSync(clone).filter((file) => file.endsWith('.tgz'));
	return createHash('sha256')
		.update(readFileSync(join(clone, tarball)))
		.digest('hex');
}

it('gives everyone who builds it the same package, bit by bit', () => {
	const ours = checksumOfClone('ours', 'UTC');
	const theirs = checksumOfClone('deep/in/the folder of someone else', 'Pacific/Auckland');
	expect(theirs).toBe(ours);
});
