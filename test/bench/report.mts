import type { Finding } from './budgets.mts';

/** Hands findings to the program that started this one, and ends. */
export function report(findings: Finding[]): void {
	if (process.send) process.send(findings, () => process.exit());
	else console.log(findings);
}
