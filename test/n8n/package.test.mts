import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ICredentialType, INodeTypeDescription } from 'n8n-workflow';
import { describeInN8n, useStage } from './inN8n.mts';
import { packProject, type Packed } from './package.mts';

const { dependencies, n8n } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	dependencies?: object;
	n8n: { nodes: string[]; credentials: string[] };
};

/** The name of a node or credential, as its file tells it. */
function nameIn(path: string): string {
	const [name = ''] = basename(path).split('.');
	return name.charAt(0).toLowerCase() + name.slice(1);
}

function sourcesIn(folder: string): string[] {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/'));
}

describe('the packed package', () => {
	let folder: string;
	let packed: Packed;
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-onesignal-'));
		packed = packProject(folder);
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	test('it holds what was built, the two pages people read, and nothing else', () => {
		const sources = [...sourcesIn('credentials'), ...sourcesIn('nodes')];
		const built = sources.map((path) => `dist/${path.replace(/\.ts$/, '.js')}`);
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

describeInN8n('n8n, with the package installed', () => {
	const stage = useStage();
	const prefix = 'n8n-nodes-onesignal.';

	test('it offers every node to workflows, and the one with the operations to agents too', async () => {
		const types = await stage().session.call<INodeTypeDescription[]>('GET', '/types/nodes.json');
		const own = types.map(({ name }) => name).filter((name) => name.startsWith(prefix));
		const names = [...n8n.nodes.map(nameIn), 'oneSignalTool'];
		expect(own.sort()).toEqual(names.map((name) => prefix + name).sort());
	});

	test('it offers every credential', async () => {
		const types = await stage().session.call<ICredentialType[]>('GET', '/types/credentials.json');
		const names = types.map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(n8n.credentials.map(nameIn)));
	});
});
