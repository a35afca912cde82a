import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { OperationOutputs } from './exampleOutputs.mts';
import { schemaOf } from './outputSchema.mts';

/** Where n8n looks for what an operation of this version of the node puts out. */
const folder = 'nodes/OneSignal/__schema__/v1.0.0';

export const fileOf = (resource: string, operation: string): string =>
	`${resource}/${operation}.json`;

/** The schema of an operation as n8n stores it, in the format of this project. */
function schemaText({ resource, operation, outputs }: OperationOutputs): string {
	const schema = { ...schemaOf(outputs, `${resource}.${operation}`), version: 1 };
	const text = JSON.stringify(schema, null, '\t');
	const withShortLists = text.replace(/\[\s+("[^\]]*")\s+\]/g, (_, types: string) => {
		return `[${types.split(/,\s+/).join(', ')}]`;
	});
	return `${withShortLists}\n`;
}

/** The files that there should be, by their names. */
export const filesFor = (operations: OperationOutputs[]): Record<string, string> =>
	Object.fromEntries(
		operations.map((each) => [fileOf(each.resource, each.operation), schemaText(each)]),
	);

/** The files that there are, by their names. */
export const readFiles = (): Record<string, string> =>
	Object.fromEntries(
		readdirSync(folder, { recursive: true })
			.map((file) => String(file).replaceAll('\\', '/'))
			.filter((file) => file.endsWith('.json'))
			.map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
	);

/** Writes the files anew; those of operations that are gone go too. */
export function writeFiles(files: Record<string, string>): void {
	rmSync(folder, { recursive: true, force: true });
	for (const [file, text] of Object.entries(files)) {
		const path = join(folder, file);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	}
}
