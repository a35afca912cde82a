import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file with code, of the package and of its tests. */
const files = ['nodes', 'credentials', 'test'].flatMap((folder) =>
	readdirSync(folder, { recursive: true })
		.map((file) => join(folder, String(file)))
		.filter((path) => /\.[cm]?[jt]s$/.test(path))
		.map((path) => ({ path, text: readFileSync(path, 'utf8') })),
);

const exported = /^export (?:async )?(?:const|function|class|interface|type) (\w+)/gm;

/** How many files a word stands in. */
const spread = new Map<string, number>();
for (const { text } of files) {
	for (const word of new Set(text.match(/\w+/g))) spread.set(word, (spread.get(word) ?? 0) + 1);
}

it('exports nothing that its own file alone uses', () => {
	const alone = files.flatMap(({ path, text }) =>
		[...text.matchAll(exported)]
			.filter(([, name]) => spread.get(name) === 1)
			.map(([, name]) => `${path}: ${name}`),
	);
	expect(alone).toEqual([]);
});
