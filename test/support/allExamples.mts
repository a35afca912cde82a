import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Examples } from './examples.ts';

const folder = join(process.cwd(), 'test/operations');

/** The examples of every operation, from the files that are there. */
export const allExamples: Examples[] = readdirSync(folder, { recursive: true })
	.map(String)
	.filter((file) => file.endsWith('.examples.ts'))
	.sort()
	.map((file) => (require(join(folder, file)) as { default: Examples }).default);
