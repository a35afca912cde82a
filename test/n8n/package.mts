import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Packed {
	tarball: string;
	size: number;
	files: string[];
}

interface Manifest {
	name: string;
	version: string;
	devDependencies?: object;
	peerDependencies?: object;
	optionalDependencies?: object;
}

const readManifest = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Manifest;

const write = (path: string, content: object) =>
	writeFileSync(path, JSON.stringify(content, null, 2));

/** Packs the built project as it would be published. */
export function packProject(into: string): Packed {
	const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', into];
	const printed = execFileSync('npm', args, {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
		shell: process.platform === 'win32',
	});
	const [packed] = JSON.parse(printed) as Array<{
		filename: string;
		size: number;
		files: Array<{ path: string }>;
	}>;
	if (!packed) throw new Error('npm packed nothing');
	return {
		tarball: join(into, packed.filename),
		size: packed.size,
		files: packed.files.map(({ path }) => path),
	};
}

/** n8n drops these three before it installs what is left. */
function dropForeignDependencies(manifest: Manifest): Manifest {
	const { devDependencies, peerDependencies, optionalDependencies, ...own } = manifest;
	return own;
}

/** Puts the package where n8n's own installer of community packages would put it, with the same steps. */
export function installPackage({ tarball }: Packed, userFolder: string): void {
	const nodes = join(userFolder, '.n8n', 'nodes');
	const { name, version } = readManifest('package.json');
	const target = join(nodes, 'node_modules', name);
	rmSync(target, { recursive: true, force: true });
	mkdirSync(target, { recursive: true });
	execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
	const manifest = join(target, 'package.json');
	write(manifest, dropForeignDependencies(readManifest(manifest)));
	write(join(nodes, 'package.json'), {
		name: 'installed-nodes',
		private: true,
		dependencies: { [name]: version },
	});
}
