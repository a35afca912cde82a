import { offenders } from '../support/offenders.ts';
import { panels } from '../support/panel.mts';
import { useRecordingServer } from '../support/recordingServer.mts';
import { collectOutputs, type OperationOutputs } from './exampleOutputs.mts';
import type { OutputSchema } from './outputSchema.mts';
import { fileOf, filesFor, readFiles, writeFiles } from './schemaFiles.mts';
import { pathsIn, pathsOf } from './schemaPaths.mts';

const server = useRecordingServer();

let operations: OperationOutputs[];
let files: Record<string, string>;
beforeAll(async () => {
	operations = await collectOutputs(server);
	// `npm run schemas` asks for that
	if (process.env.ONESIGNAL_WRITE_SCHEMAS) writeFiles(filesFor(operations));
	files = readFiles();
});

const schemaOf = (resource: string, operation: string): OutputSchema =>
	JSON.parse(files[fileOf(resource, operation)] ?? '{"type":[]}') as OutputSchema;

const sorted = (paths: string[]): string[] => [...new Set(paths)].sort();

it('every operation has a schema of its output, and there is no other', () => {
	const expected = panels.map(({ resource, operation }) => fileOf(resource, operation));
	expect(Object.keys(files).sort()).toEqual(expected.sort());
});

it('every operation has an example of its usual output', () => {
	const named = ({ resource, operation }: OperationOutputs): string => `${resource}.${operation}`;
	expect(offenders(operations, named, ({ outputs }) => outputs.length > 0)).toEqual([]);
});

it('a schema has all that the examples put out, with its type, and nothing else', () => {
	for (const { resource, operation, outputs } of operations) {
		const shown = outputs.flatMap((item) => pathsIn(item, '', `${resource}.${operation}`));
		const promised = pathsOf(schemaOf(resource, operation));
		expect({ resource, operation, paths: sorted(promised) }).toEqual({
			resource,
			operation,
			paths: sorted(shown),
		});
	}
});

it('a send comes to the same on every channel', () => {
	const namesOf = (operation: string): string[] =>
		Object.keys(schemaOf('message', operation).properties ?? {}).sort();
	for (const operation of ['sendEmail', 'sendSms']) {
		expect({ operation, names: namesOf(operation) }).toEqual({
			operation,
			names: namesOf('sendPush'),
		});
	}
});

it('is what `npm run schemas` writes', () => {
	expect(files).toEqual(filesFor(operations));
});

it('some example shows what a field may hold and what is in a list', () => {
	const paths = Object.entries(files).flatMap(([file, text]) => {
		const all = pathsOf(JSON.parse(text) as OutputSchema);
		return all.map((path) => ({ file, path, all }));
	});
	const isKnown = ({ path, all }: (typeof paths)[number]): boolean => {
		const [name] = path.split(': ');
		if (path.endsWith(': null'))
			return all.some((each) => each.startsWith(`${name}: `) && each !== path);
		return !path.endsWith(': array') || all.some((each) => each.startsWith(`${name}[]: `));
	};
	expect(offenders(paths, ({ file, path }) => `${file} ${path}`, isKnown)).toEqual([]);
});
