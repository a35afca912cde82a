import { existsSync, readFileSync } from 'node:fs';

import { allExamples } from '../support/allExamples.mts';
import type { Example } from '../support/examples.ts';
import { panels } from '../support/panel.mts';
import { sources } from '../support/sources.mts';

const minimal = 'only what is required is filled in';
const full = 'every field is filled in';

const examplesFor = (resource: string, operation: string): Example[] =>
	allExamples
		.filter((each) => each.resource === resource && each.operation === operation)
		.flatMap(({ examples }) => examples);

/** All names that stand anywhere in what an example fills in. */
const namesIn = (value: unknown): string[] =>
	typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)])
		: [];

describe.each(panels)('$resource: $operation', (panel) => {
	const { resource, resourceName, operation, entry, fields } = panel;
	const examples = examplesFor(resource, operation);

	it('lives in one file, named after it', () => {
		expect(existsSync(`nodes/OneSignal/resources/${resource}/${operation}.operation.ts`)).toBe(
			true,
		);
	});

	it('has an example with only what is required, and one with everything', () => {
		expect(examples.map(({ when }) => when)).toEqual(expect.arrayContaining([minimal, full]));
	});

	it('has every field filled in by some example', () => {
		const filled = new Set(
			allExamples
				.filter((each) => each.resource === resource)
				.flatMap((each) => each.examples.flatMap(({ given }) => namesIn(given))),
		);
		const untried = fields.map(({ path }) => path).filter((path) => !filled.has(path.at(-1) ?? ''));
		expect(untried).toEqual([]);
	});

	it('has a row in the README', () => {
		expect(readFileSync('README.md', 'utf8')).toMatch(
			new RegExp(`^[|] ${resourceName} +[|] ${entry.name} +[|]`, 'm'),
		);
	});
});

it('lists every operation file in the index of its resource', () => {
	const files = sources.map(({ path }) => path).filter((path) => path.endsWith('.operation.ts'));
	const shown = panels.map(
		({ resource, operation }) => `nodes/OneSignal/resources/${resource}/${operation}.operation.ts`,
	);
	expect(files.sort()).toEqual(shown.sort());
});
