import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** A source file of the package: its path from the project's root, its text, what it imports. */
interface Source {
	path: string;
	text: string;
	/** Other sources, as paths from the root without their ending, and packages by name. */
	imports: string[];
}

const importFrom = /^(?:import|export)\b[^;]*?\bfrom '([^']+)'|^import '([^']+)'/gms;

export const sources: Source[] = ['nodes', 'credentials']
	.flatMap((folder) =>
		readdirSync(join(process.cwd(), folder), { recursive: true }).map((file) =>
			posix.join(folder, ...String(file).split(/[\\/]/)),
		),
	)
	.filter((path) => path.endsWith('.ts'))
	.map((path) => {
		const text = readFileSync(join(process.cwd(), path), 'utf8');
		const imports = [...text.matchAll(importFrom)]
			.map(([, from, bare]) => from ?? bare)
			.map((to) => (to.startsWith('.') ? posix.join(posix.dirname(path), to) : to));
		return { path, text, imports };
	});
