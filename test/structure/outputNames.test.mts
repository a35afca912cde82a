import { offenders } from '../support/offenders.ts';
import { readFiles } from '../schemas/schemaFiles.mts';
import type { OutputSchema } from '../schemas/outputSchema.mts';

const namesIn = ({ properties = {}, items }: OutputSchema): string[] => [
	...Object.entries(properties).flatMap(([name, each]) => [name, ...namesIn(each)]),
	...(items ? namesIn(items) : []),
];

const names = Object.entries(readFiles()).flatMap(([file, text]) =>
	namesIn(JSON.parse(text) as OutputSchema).map((name) => ({ file, name })),
);

/** What people name themselves, such as tags, is in no schema. */
it('every field of an output has a name in camelCase', () => {
	const isCamelCase = ({ name }: (typeof names)[number]): boolean =>
		/^[a-z][a-zA-Z0-9]*$/.test(name);
	expect(offenders(names, ({ file, name }) => `${file}: ${name}`, isCamelCase)).toEqual([]);
});
