import { readdirSync, readFileSync } from 'node:fs';
import type { INode, INodeParameters } from 'n8n-workflow';

const folder = 'test/n8n/workflows';
const readme = readFileSync('README.md', 'utf8');

interface Exported {
	name: string;
	nodes: INode[];
}

const examples = readdirSync(folder).map((file) => ({
	path: `${folder}/${file}`,
	...(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Exported),
}));

const isNote = ({ type }: INode): boolean => type === 'n8n-nodes-base.stickyNote';

/** What anybody has who installs n8n and this package. */
const atHand = /^(n8n-nodes-base|@n8n\/n8n-nodes-langchain|n8n-nodes-onesignal)\./;

describe.each(examples)('$path', ({ path, name, nodes }) => {
	it('is in the README under its name', () => {
		expect(readme).toMatch(new RegExp(`^\\| \\[${name}\\]\\(${path}\\) +\\| \\w`, 'm'));
	});

	it('explains itself on the canvas, under its name', () => {
		const [first] = nodes.filter(isNote).map(({ parameters }) => parameters as INodeParameters);
		expect(first.content).toMatch(new RegExp(`^## ${name}\n`));
	});

	it('needs no code and no further package', () => {
		const types = nodes.map(({ type }) => type);
		expect(types.filter((type) => !atHand.test(type) || /code|function/i.test(type))).toEqual([]);
	});

	it('calls its nodes by what they do, and speaks of nodes that are there', () => {
		const names = nodes.filter((node) => !isNote(node)).map((node) => node.name);
		expect(names.filter((each) => /^OneSignal|[a-z]\d$/i.test(each))).toEqual([]);
		const spoken = JSON.stringify(nodes).matchAll(/\$\((?:'|\\")(.+?)(?:'|\\")\)/g);
		for (const [, spokenOf] of spoken) expect(names).toContain(spokenOf);
	});
});
