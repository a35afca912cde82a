import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** A file with code: its path from the project's root, its text, what it imports. */
export interface Source {
	path: string;
	text: string;
	/** Other files, as paths from the root without their extension, and packages by name. */
	imports: string[];
}

const importFrom = /^(?:import|export)\b[^;]*?\bfrom '([^']+)'|^import '([^']+)'/gms;

function read(path: string): Source {
	const text = readFileSync(join(process.cwd(), path), 'utf8');
	const imports = [...text.matchAll(importFrom)]
		.map(([, from, bare]) => from ?? bare)
		.map((to) => (to.startsWith('.') ? posix.join(posix.dirname(path), to) : to))
		.map((to) => to.replace(/\.[cm]?[jt]s$/, ''));
	return { path, text, imports };
}

const codeIn = (folder: string): Source[] =>
	readdirSync(join(process.cwd(), folder), { recursive: true })
		.map((file) => posix.join(folder, ...String(file).split(/[\\/]/)))
		.filter((path) => /\.[cm]?[jt]s$/.test(path))
		.map(read);

/** The code of the package. */
export const sources: Source[] = ['nodes', 'credentials'].flatMap(codeIn);

/** The code of its tests. */
export const testSources: Source[] = codeIn('test');
