import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { INode } from 'n8n-workflow';

import { offenders } from '../support/offenders.ts';

/** The example workflows in the form that n8n's template library asks for. */
const templates = readdirSync('test/n8n/workflows').map((file) => {
	const workflow = readFileSync(`test/n8n/workflows/${file}`, 'utf8');
	const path = `test/n8n/templates/${file.replace('.json', '.md')}`;
	const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
	const [, header = '', description = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
	return {
		path,
		workflow,
		nodes: (JSON.parse(workflow) as { nodes: INode[] }).nodes,
		header,
		description,
	};
});

type Template = (typeof templates)[number];

const failing = (isFine: (template: Template) => boolean): string[] =>
	offenders(templates, ({ path }) => path, isFine);

const headerOf = ({ header }: Template, name: string): string =>
	new RegExp(`^${name}: (.+)$`, 'm').exec(header)?.[1] ?? '';

const notesOf = ({ nodes }: Template): string[] =>
	nodes
		.filter(({ type }) => type === 'n8n-nodes-base.stickyNote')
		.map(({ parameters }) => String(parameters.content));

const stepsIn = (text: string): string[] =>
	[...text.matchAll(/^\d+\. (.+)$/gm)].map(([, step]) => step.replace(/[*_\\]/g, ''));

const sections = [
	"Who it's for",
	'How it works',
	'How to set up',
	'Requirements',
	'How to customize the workflow',
];

it('the title begins with what it does, names OneSignal and is in sentence case', () => {
	const isTitle = (title: string): boolean =>
		/^[A-Z][a-z]+ [a-zA-Z ,']+$/.test(title) && title.includes('OneSignal') && title.length <= 80;
	expect(failing((template) => isTitle(headerOf(template, 'title')))).toEqual([]);
});

it('the category is one of the library', () => {
	const categories = ['AI', 'Sales', 'IT Ops', 'Marketing', 'Support'];
	expect(failing((template) => categories.includes(headerOf(template, 'category')))).toEqual([]);
});

it('the description has the suggested sections, in order, and about 200 words', () => {
	const hasForm = ({ description }: Template): boolean => {
		const headings = [...description.matchAll(/^#+ .+$/gm)].map(([heading]) => heading);
		const words = description.split(/\s+/).length;
		return (
			headings.join() === sections.map((name) => `## ${name}`).join() && words > 120 && words < 260
		);
	};
	expect(failing(hasForm)).toEqual([]);
});

it('the description is Markdown without HTML and says that a community node is used', () => {
	const isPlain = ({ description }: Template): boolean =>
		!/<[a-z/]/i.test(description) &&
		/^> .*community node \[n8n-nodes-onesignal\].*self-hosted n8n/m.test(description);
	expect(failing(isPlain)).toEqual([]);
});

it('a note on the canvas has the steps to set it up, and the description has the same', () => {
	const hasSteps = (template: Template): boolean => {
		const steps = stepsIn(notesOf(template)[0] ?? '');
		return steps.length >= 2 && steps.join() === stepsIn(template.description).join();
	};
	expect(failing(hasSteps)).toEqual([]);
});

it('the note that explains the whole is yellow, the others are not', () => {
	const areColored = ({ nodes }: Template): boolean =>
		nodes
			.filter(({ type }) => type === 'n8n-nodes-base.stickyNote')
			.every(({ parameters: { color = 1 } }, index) => (color === 1) === (index === 0));
	expect(failing(areColored)).toEqual([]);
});

it('the requirements name what each credential is for', () => {
	const services: Record<string, RegExp> = {
		oneSignalApi: /App API Key/,
		oneSignalEventStreamApi: /event stream/,
		postgres: /PostgreSQL/,
		openAiApi: /OpenAI/,
	};
	const namesAll = ({ nodes, description }: Template): boolean =>
		nodes
			.flatMap(({ credentials = {} }) => Object.keys(credentials))
			.every((type) => services[type]?.test(description));
	expect(failing(namesAll)).toEqual([]);
});

it('the workflow has no trace of the n8n it was made in, and no personal data', () => {
	const isNeutral = ({ workflow, nodes }: Template): boolean => {
		const keys = Object.keys(JSON.parse(workflow) as object);
		const addresses = workflow.match(/[\w.+-]+@[\w.-]+\.\w+/g) ?? [];
		const ids = nodes
			.flatMap(({ credentials = {} }) => Object.values(credentials))
			.map(({ id }) => id);
		return (
			keys.join() === 'name,nodes,connections,settings' &&
			addresses.every((address) => address.endsWith('@example.com')) &&
			ids.every((id) => /^\d$/.test(String(id))) &&
			!/os_v2_|Bearer |sk-/.test(workflow)
		);
	};
	expect(failing(isNeutral)).toEqual([]);
});
