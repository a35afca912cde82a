import { readdirSync, readFileSync } from 'node:fs';
import type { INode, INodeParameters } from 'n8n-workflow';

import { offenders } from '../support/offenders.ts';

const folder = 'test/n8n/workflows';
const readme = readFileSync('README.md', 'utf8');

interface Exported {
	name: string;
	nodes: INode[];
}

const workflows = readdirSync(folder).map((file) => ({
	path: `${folder}/${file}`,
	...(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Exported),
}));

type ExampleWorkflow = (typeof workflows)[number];

const isNote = ({ type }: INode): boolean => type === 'n8n-nodes-base.stickyNote';
const nodeNames = ({ nodes }: ExampleWorkflow): string[] =>
	nodes.filter((node) => !isNote(node)).map(({ name }) => name);
const everyNode = workflows.flatMap(({ path, nodes }) => nodes.map((node) => ({ path, node })));
const nameOf = ({ path, node }: (typeof everyNode)[number]): string =>
	`${path}: ${node.name} (${node.type})`;

it('every example workflow is in the README under its name', () => {
	const hasRow = ({ name, path }: ExampleWorkflow): boolean =>
		new RegExp(`^\\| \\[${name}\\]\\(${path}\\) +\\| \\w`, 'm').test(readme);
	expect(offenders(workflows, ({ path }) => path, hasRow)).toEqual([]);
});

it('every example workflow explains itself on the canvas, under its name', () => {
	const hasNote = ({ name, nodes }: ExampleWorkflow): boolean => {
		const [first] = nodes.filter(isNote).map(({ parameters }) => parameters as INodeParameters);
		return String(first?.content).startsWith(`## ${name}\n`);
	};
	expect(offenders(workflows, ({ path }) => path, hasNote)).toEqual([]);
});

it('no example workflow needs code or a further package', () => {
	const included = /^(n8n-nodes-base|@n8n\/n8n-nodes-langchain|n8n-nodes-onesignal)\./;
	const isIncluded = ({ node: { type } }: (typeof everyNode)[number]): boolean =>
		included.test(type) && !/code|function/i.test(type);
	expect(offenders(everyNode, nameOf, isIncluded)).toEqual([]);
});

it('nodes of example workflows are named after what they do', () => {
	const named = everyNode.filter(({ node }) => !isNote(node));
	expect(offenders(named, nameOf, ({ node }) => !/^OneSignal|[a-z]\d$/i.test(node.name))).toEqual(
		[],
	);
});

it('expressions of example workflows name nodes that exist', () => {
	const references = workflows.flatMap((workflow) =>
		[...JSON.stringify(workflow.nodes).matchAll(/\$\((?:'|\\")(.+?)(?:'|\\")\)/g)].map(
			([, name]) => ({ workflow, name }),
		),
	);
	const found = offenders(
		references,
		({ workflow, name }) => `${workflow.path}: ${name}`,
		({ workflow, name }) => nodeNames(workflow).includes(name),
	);
	expect(found).toEqual([]);
});
