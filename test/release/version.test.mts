import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const who = { name: 'Ada', email: 'ada@example.com' };
const env = {
	...process.env,
	GIT_AUTHOR_NAME: who.name,
	GIT_AUTHOR_EMAIL: who.email,
	GIT_COMMITTER_NAME: who.name,
	GIT_COMMITTER_EMAIL: who.email,
};

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-onesignal-version-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the commands of CONTRIBUTING make a tag that publishes', () => {
	const [home, published] = [join(folder, 'home'), join(folder, 'published.git')];
	const run = (program: string, ...args: string[]) =>
		execFileSync(program, args, { cwd: home, env, encoding: 'utf8', stdio: 'pipe' });
	execFileSync('git', ['init', '-q', '--bare', published]);
	execFileSync('git', ['init', '-q', '-b', 'main', home]);
	for (const file of ['package.json', 'package-lock.json']) cpSync(file, join(home, file));
	run('git', 'add', '.');
	run('git', 'commit', '-q', '-m', 'Say what changed');
	run('git', 'remote', 'add', 'origin', published);
	run('git', 'push', '-q', '-u', 'origin', 'main');

	run('npm', 'version', '0.2.0');
	run('git', 'push', '--follow-tags');

	const pushed = run('git', 'ls-remote', '--tags', 'origin');
	expect(pushed).toContain('refs/tags/v0.2.0');
	expect(run('git', 'show', 'origin/main:package.json')).toContain('"version": "0.2.0"');
});
