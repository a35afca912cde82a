import { existsSync, readFileSync } from 'node:fs';

it('runs no test in an older n8n that is not there any more', () => {
	const hosts = readFileSync('test/support/install/hosts.mjs', 'utf8');
	const [, names = ''] = /tests:\s*'\/test\/n8n\/\((.+)\)\[\.\]test'/.exec(hosts) ?? [];
	const files = names.split('|').map((name) => `test/n8n/${name}.test.mts`);
	expect(files.length).toBeGreaterThan(1);
	expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
