import { existsSync, readFileSync } from 'node:fs';

import { allExamples, examplesFor, minimal } from '../support/allExamples.mts';
import { offenders } from '../support/offenders.ts';
import { panels, type Panel } from '../support/panel.mts';
import { sources } from '../support/sources.mts';

const full = 'every field is filled in';

const nameOf = ({ resource, operation }: Panel): string => `${resource}.${operation}`;
const fileOf = ({ resource, operation }: Panel): string =>
	`nodes/OneSignal/resources/${resource}/${operation}.operation.ts`;

/** All names anywhere in what an example fills in. */
const namesIn = (value: unknown): string[] =>
	typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)])
		: [];

it('every operation is in a file named after it, and every such file is an operation', () => {
	expect(offenders(panels, nameOf, (panel) => existsSync(fileOf(panel)))).toEqual([]);
	const files = sources.map(({ path }) => path).filter((path) => path.endsWith('.operation.ts'));
	const shown = panels.map(fileOf);
	expect(offenders(files, String, (file) => shown.includes(file))).toEqual([]);
});

it('every operation has an example with only what is required, and one with everything', () => {
	const hasBoth = (panel: Panel): boolean => {
		const cases = examplesFor(panel).map(({ when }) => when);
		return cases.includes(minimal) && cases.includes(full);
	};
	const missing = (panel: Panel): string => `${nameOf(panel)}: "${minimal}" and "${full}"`;
	expect(offenders(panels, missing, hasBoth)).toEqual([]);
});

it('every field is filled in by some example of its resource', () => {
	const filledIn = new Map<string, Set<string>>();
	for (const { resource, examples } of allExamples) {
		const names = filledIn.get(resource) ?? new Set();
		for (const name of namesIn(examples.map(({ given }) => given))) names.add(name);
		filledIn.set(resource, names);
	}
	const fields = panels.flatMap((panel) => panel.fields.map(({ path }) => ({ panel, path })));
	const found = offenders(
		fields,
		({ panel, path }) => `${nameOf(panel)}: ${path.join('.')}`,
		({ panel, path }) => filledIn.get(panel.resource)?.has(path.at(-1) ?? '') ?? false,
	);
	expect(found).toEqual([]);
});

it('every operation has a row in the README', () => {
	const readme = readFileSync('README.md', 'utf8');
	const hasRow = ({ resourceName, entry }: Panel): boolean =>
		new RegExp(`^[|] ${resourceName} +[|] ${entry.name} +[|]`, 'm').test(readme);
	const missingRow = ({ resourceName, entry }: Panel): string =>
		`Add a row to README.md: | ${resourceName} | ${entry.name} | What it does |`;
	expect(offenders(panels, missingRow, hasRow)).toEqual([]);
});
