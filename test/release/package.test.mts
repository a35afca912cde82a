import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packProject, type Packed } from '../n8n/package.mts';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	dependencies?: object;
};

function sourcesIn(folder: string): string[] {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/'));
}

let folder: string;
let packed: Packed;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-onesignal-'));
	packed = packProject(folder);
	execFileSync('tar', ['-xzf', packed.tarball, '-C', folder]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed package', () => {
	test('it holds what was built, the two pages people read, and nothing else', () => {
		const sources = [...sourcesIn('credentials'), ...sourcesIn('nodes')];
		// a node and a credential are one file each
		const built = sources
			.filter((path) => /\.(node|credentials)\.ts$/.test(path) || !path.endsWith('.ts'))
			.map((path) => `dist/${path.replace(/\.ts$/, '.js')}`);
		const expected = [...built, 'LICENSE.md', 'README.md', 'package.json'];
		expect([...packed.files].sort()).toEqual(expected.sort());
	});

	test('it is small', () => {
		expect(packed.size).toBeLessThan(150_000);
	});

	test('it brings no dependency along', () => {
		expect(dependencies ?? {}).toEqual({});
	});
});

describe("n8n's scan of community packages", () => {
	interface Verdict {
		passed: boolean;
		details?: string;
	}

	// the rules take every file for a node while NODE_ENV says that they are being tested themselves
	const env = { ...process.env, NODE_ENV: 'production' };

	const scan = (kind: 'sources' | 'package', of: string): Verdict => {
		const args = ['test/release/scan.mjs', kind, of];
		const printed = execFileSync(process.execPath, args, { encoding: 'utf8', env });
		return JSON.parse(printed.trim().split('\n').at(-1) ?? '') as Verdict;
	};

	test('it has nothing to say about the sources', () => {
		expect(scan('sources', process.cwd())).toEqual({ passed: true });
	});

	test('it has nothing to say about what is packed, and would if there were', () => {
		const unpacked = join(folder, 'package');
		expect(scan('package', unpacked)).toEqual({ passed: true });
		const code = 'module.exports = () => setTimeout(() => console.log(process.env), 1);\n';
		writeFileSync(join(unpacked, 'dist', 'later.js'), code);
		const { passed, details } = scan('package', unpacked);
		expect(passed).toBe(false);
		expect(details).toContain('no-restricted-globals');
	});
});
