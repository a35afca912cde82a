import { budgets, type Budget, type Finding } from './budgets.mts';

const begin = '<!-- bench -->';
const end = '<!-- /bench -->';

/** One row per budget, in their order; what was not measured says so. */
export function toTable(findings: Finding[]): string {
	const rows = (Object.keys(budgets) as Budget[]).map((budget) => {
		const found = findings.find((finding) => finding.budget === budget);
		return found
			? [budgets[budget], found.measured, found.comparison, found.holds ? 'yes' : '**no**']
			: [budgets[budget], 'not measured', '', ''];
	});
	const lines = [['Budget', 'Measured', 'Compared with', 'Holds'], ['-', '-', '-', '-'], ...rows];
	return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A page with the text between the two marks replaced. */
export function replaceTable(page: string, report: string): string {
	const [before, rest] = page.split(begin);
	const after = rest?.split(end)[1];
	if (before === undefined || after === undefined) {
		throw new Error(`The page has no marks for the report: ${begin} and ${end}`);
	}
	return `${before}${begin}\n\n${report}\n\n${end}${after}`;
}
