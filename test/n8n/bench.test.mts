import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describeInN8n } from './inN8n.mts';

const run = promisify(execFile);
const page = '.github/CONTRIBUTING.md';

describeInN8n('the bench', () => {
	test('it measures what was asked for, and leaves the table of CONTRIBUTING as it is', async () => {
		const before = readFileSync(page, 'utf8');
		const { stdout } = await run(process.execPath, ['test/bench/run.mjs', 'batching']);
		const rows = stdout.split('\n').filter((line) => line.startsWith('|'));
		const rowOf = (words: string) => rows.find((row) => row.includes(words));
		expect(rowOf('20,000 people, one message')).toMatch(/\| 1 request .*\| yes +\|$/);
		expect(rowOf('20,001 people')).toMatch(/\| 2 requests .*\| yes +\|$/);
		expect(rowOf('10,000 user writes')).toContain('not measured');
		expect(readFileSync(page, 'utf8')).toBe(before);
	});
});
