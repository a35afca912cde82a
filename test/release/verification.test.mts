import { readFileSync } from 'node:fs';

interface Manifest {
	name: string;
	license: string;
	keywords: string[];
	author: { name: string; email: string };
	homepage: string;
	repository: { url: string };
	files: string[];
	n8n: { strict: boolean; nodes: string[]; credentials: string[] };
	scripts: Record<string, string>;
	peerDependencies: object;
	devDependencies: Record<string, string>;
}

const text = (file: string) => readFileSync(file, 'utf8');
const manifest = JSON.parse(text('package.json')) as Manifest;

/** What npm runs by itself when a package is installed or published. */
const lifecycleScripts =
	/^(pre|post)?(install|publish|prepare|pack|uninstall|dependencies)$|^prepublishOnly$/;

describe('the package, as n8n asks of one that it verifies', () => {
	it('has the MIT license', () => {
		expect(manifest.license).toBe('MIT');
		expect(text('LICENSE.md')).toMatch(/MIT License/i);
	});

	it('has no dependency but n8n itself', () => {
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
		for (const kind of ['dependencies', 'optionalDependencies', 'bundledDependencies']) {
			expect(manifest).not.toHaveProperty(kind);
		}
	});

	it('runs nothing when it is installed', () => {
		const names = Object.keys(manifest.scripts);
		expect(names.filter((name) => lifecycleScripts.test(name))).toEqual([]);
		expect(manifest).not.toHaveProperty('overrides');
	});

	it('says who made it and where its code is', () => {
		const { author, homepage, repository } = manifest;
		expect(author.name).not.toBe('');
		expect(author.email).toMatch(/^\S+@\S+$/);
		expect(repository.url).toBe(`git+${homepage}.git`);
	});

	it('tells n8n what is in it', () => {
		const { name, keywords, files, n8n } = manifest;
		expect(name).toMatch(/^n8n-nodes-/);
		expect(keywords).toContain('n8n-community-node-package');
		expect(files).toEqual(['dist']);
		for (const path of [...n8n.nodes, ...n8n.credentials]) expect(path).toMatch(/^dist\/.*\.js$/);
	});

	it("is checked by n8n's linter in strict mode", () => {
		expect(manifest.n8n.strict).toBe(true);
		expect(manifest.devDependencies).toHaveProperty('@n8n/node-cli');
		expect(manifest.scripts.lint).toBe('n8n-node lint');
		expect(text('eslint.config.mjs')).toBe(
			"import { config } from '@n8n/node-cli/eslint';\n\nexport default config;\n",
		);
	});
});

describe('the checklist of CONTRIBUTING', () => {
	const page = text('.github/CONTRIBUTING.md');
	const section = page.slice(page.indexOf('## Verification by n8n'));
	const rows = [...section.matchAll(/^\| (.+?) +\| `(\S+)`: (.+?) +\|$/gm)].map(
		([, rule, file, title]) => ({ rule, file, title }),
	);

	it('has a test for each rule', () => {
		// the head of the table and the line below it are no rules
		expect(rows).toHaveLength([...section.matchAll(/^\|/gm)].length - 2);
	});

	it.each(rows)('names a test that there is for "$rule"', ({ file, title }) => {
		expect(text(file)).toMatch(new RegExp(`(it|test)(\\.each\\(.*\\))?\\(\\s*['"]${title}`));
	});
});
