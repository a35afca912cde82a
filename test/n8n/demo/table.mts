import type { ReportRow } from '../deliveryReport.mts';

const widest = 64;

const fit = (text: string) => (text.length > widest ? `${text.slice(0, widest - 1)}…` : text);

/** What arrived, as lines for a person to read. */
export function tableOf(arrivals: ReportRow[]): string {
	const rows = arrivals.map(({ kind, person, address, content }) =>
		[kind, person, address, content.replace(/\s+/g, ' ')].map(fit),
	);
	const all = [['what', 'who', 'where', 'content'], ...rows];
	const widths = [0, 1, 2, 3].map((column) =>
		Math.max(...all.map((row) => (row[column] ?? '').length)),
	);
	return all
		.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
		.map((line) => `  ${line}`.trimEnd())
		.join('\n');
}
