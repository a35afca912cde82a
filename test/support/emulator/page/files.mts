import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import folder from './folder.cjs';

const types: Record<string, string> = {
	'.html': 'text/html',
	'.css': 'text/css',
	'.mjs': 'text/javascript',
};

const read = (name: string) => ({
	type: `${types[extname(name)]}; charset=utf-8`,
	text: readFileSync(join(folder, name), 'utf8'),
});

/** The page's files by URL path. */
export const files = new Map(
	readdirSync(folder)
		.filter((name) => extname(name) in types)
		.map((name) => [name === 'index.html' ? '/' : `/${name}`, read(name)] as const),
);
