import { readFileSync } from 'node:fs';
import { offenders } from '../support/offenders.ts';
import { budgets, type Finding } from './budgets.mts';
import { replaceTable, toTable } from './table.mts';

const finding: Finding = {
	budget: 'requestPath',
	measured: '3.1 %',
	comparison: 'a plain request',
	holds: true,
};

const rowsOf = (table: string): string[] => table.split('\n').slice(2);

it('has one row for each budget, in their order, also for what was not measured', () => {
	const rows = rowsOf(toTable([finding]));
	expect(rows.map((row) => row.split(' | ')[0])).toEqual(
		Object.values(budgets).map((words) => `| ${words}`),
	);
	expect(rows.filter((row) => row.includes('| not measured |'))).toHaveLength(rows.length - 1);
});

it('says of each whether it holds', () => {
	expect(toTable([finding])).toContain(
		`| ${budgets.requestPath} | 3.1 % | a plain request | yes |`,
	);
	expect(toTable([{ ...finding, holds: false }])).toContain('| a plain request | **no** |');
});

it('replaces the text between the marks, and nothing else', () => {
	const page = '# Page\n\n<!-- bench -->\nold\n<!-- /bench -->\n\nThe rest';
	const once = replaceTable(page, 'new');
	expect(once).toBe('# Page\n\n<!-- bench -->\n\nnew\n\n<!-- /bench -->\n\nThe rest');
	expect(replaceTable(once, 'new')).toBe(once);
});

it('refuses a page without marks', () => {
	expect(() => replaceTable('# Page', 'new')).toThrow('no marks');
});

describe('CONTRIBUTING', () => {
	const contributing = readFileSync('.github/CONTRIBUTING.md', 'utf8');
	const report = /<!-- bench -->(.*)<!-- \/bench -->/s.exec(contributing)?.[1] ?? '';

	it('says for every budget whether it is kept', () => {
		const isTold = (words: string): boolean => {
			const row = report.split('\n').find((line) => line.startsWith(`| ${words} `));
			return /\| (yes|\*\*no\*\*) +\|$/.test(row ?? '');
		};
		expect(offenders(Object.values(budgets), String, isTold)).toEqual([]);
	});

	it('has the figures that the README names', () => {
		const sentence = /\*\*Large lists\*\*(.*?)\[All figures\]/s.exec(
			readFileSync('README.md', 'utf8'),
		);
		const figures = sentence?.[1].match(/[\d,]+ (?:ms|request)/g) ?? [];
		expect(figures).toHaveLength(4);
		expect(offenders(figures, String, (figure) => report.includes(` ${figure}`))).toEqual([]);
	});

	it('says when and with what it was measured', () => {
		expect(report).toMatch(/Measured on \d{4}-\d{2}-\d{2} with n8n \d+\.\d+\.\d+ on Node \d+/);
	});
});
