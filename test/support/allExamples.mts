import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Example, Examples } from './examples.ts';

const folder = join(process.cwd(), 'test/operations');

/** The examples of every operation, from the files that are there. */
export const allExamples: Examples[] = readdirSync(folder, { recursive: true })
	.map(String)
	.filter((file) => file.endsWith('.examples.ts'))
	.sort()
	.map((file) => (require(join(folder, file)) as { default: Examples }).default);

/** What the example is called that every operation has: it fills in nothing but what must be there. */
export const minimal = 'only what is required is filled in';

/** The examples of one operation. */
export const examplesFor = ({
	resource,
	operation,
}: Pick<Examples, 'resource' | 'operation'>): Example[] =>
	allExamples
		.filter((each) => each.resource === resource && each.operation === operation)
		.flatMap(({ examples }) => examples);
