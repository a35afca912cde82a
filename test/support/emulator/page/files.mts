import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import folder from './folder.cjs';

const read = (name: string, type: string) => ({
	type: `${type}; charset=utf-8`,
	text: readFileSync(join(folder, name), 'utf8'),
});

/** The page's files by path. */
export const files = new Map([
	['/', read('index.html', 'text/html')],
	['/page.css', read('page.css', 'text/css')],
	['/cards.css', read('cards.css', 'text/css')],
	['/page.mjs', read('page.mjs', 'text/javascript')],
	['/cards.mjs', read('cards.mjs', 'text/javascript')],
	['/conditions.mjs', read('conditions.mjs', 'text/javascript')],
	['/happenings.mjs', read('happenings.mjs', 'text/javascript')],
	['/elements.mjs', read('elements.mjs', 'text/javascript')],
]);
