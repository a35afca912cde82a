import type { INodePropertyOptions } from 'n8n-workflow';

import { allFields, description, panels } from '../support/panel.mts';
import { sources } from '../support/sources.mts';

const small = new Set('a an and as at by for from in of on or per the to with'.split(' '));

const isTitleCase = (text: string): boolean =>
	text
		.replace(/\(.*?\)/g, '')
		.split(/[\s-]+/)
		.filter((word) => /^[a-z]/.test(word))
		.every((word) => small.has(word) || word === 'iOS');

describe.each(allFields)('$path', ({ field }) => {
	it('has a label in title case', () => {
		expect(isTitleCase(field.displayName)).toBe(true);
	});

	it('says "Whether to …" where it is a switch', () => {
		if (field.type === 'boolean') expect(field.description).toMatch(/^Whether /);
	});

	it('has a placeholder that begins with "e.g.", "Add" or "Select"', () => {
		if (field.placeholder) expect(field.placeholder).toMatch(/^(e\.g\. |Add |Select )/);
	});

	it('has a description that is a sentence, or ends without a full stop', () => {
		const text = field.description ?? '';
		const sentences = text.split(/(?<!e\.g)\. (?=[A-Z{])/).length;
		if (sentences > 1) expect(text).toMatch(/[.>]$/);
		else expect(text).not.toMatch(/[^.]\.$/);
	});
});

it.each(allFields)('$path leads to pages of OneSignal and n8n alone', ({ field }) => {
	const links = [...(field.description ?? '').matchAll(/<a href="([^"]*)"/g)];
	for (const [, address] of links) {
		expect(address).toMatch(/^https:\/\/(documentation\.onesignal\.com|docs\.n8n\.io)\//);
	}
});

/** Menus, for their entries. */
const menus = allFields.filter(({ field }) => field.type === 'options' && field.options);

it.each(menus)(
	'$path has entries in title case, each with a value that is not an expression',
	({ field }) => {
		for (const { name, value } of field.options as INodePropertyOptions[]) {
			expect([name, isTitleCase(name)]).toEqual([name, true]);
			expect(String(value)).not.toMatch(/^=/);
		}
	},
);

it.each(panels)(
	'$resource: $operation has an action that can be found and a description',
	({ entry }) => {
		expect(entry.action).toMatch(/^[A-Z][a-zA-Z ]+$/);
		expect(entry.action).not.toMatch(/\b(a|an|the)\b/);
		expect(entry.description).toBeTruthy();
	},
);

it.each(panels)(
	'$resource: $operation asks for the needed first, for options last',
	({ fields }) => {
		const top = fields.filter(({ path }) => path.length === 1).map(({ field }) => field);
		const isOptional = top.map(({ type }) => type === 'collection');
		const lastNeeded = top.map(({ required }) => required === true).lastIndexOf(true);
		expect(isOptional.indexOf(true)).toBeGreaterThan(lastNeeded);
		expect(top.at(-1)?.displayName).toBe('Options');
	},
);

it.each(panels)('$resource: $operation says how what it needs looks', ({ fields }) => {
	const asked = fields.filter(({ path, field }) => path.length === 1 && field.required);
	for (const { field } of asked) {
		const { displayName, type, placeholder, description = '' } = field;
		if (type === 'string') expect([displayName, placeholder || field.default]).not.toContain('');
		expect([displayName, description + (field.hint ?? '')]).not.toContain('');
	}
});

it('calls things the same name everywhere', () => {
	const names = new Map<string, Set<string>>();
	for (const { path, field } of allFields.filter((each) => each.path.length === 1)) {
		const labels = names.get(path[0]) ?? new Set();
		names.set(path[0], labels.add(field.displayName));
	}
	const several = [...names].filter(([, labels]) => labels.size > 1).map(([name]) => name);
	// One name, two ideas: the filters of a message say who, those of a list say which.
	expect(several).toEqual([]);
});

it.each(panels)('$resource: $operation promises 30 days for keys of messages alone', (panel) => {
	const key = panel.fields.find(({ path }) => path.at(-1) === 'idempotencyKey')?.field;
	if (key) expect(/30 days/.test(key.description ?? '')).toBe(panel.resource !== 'customEvent');
});

it('uses none of the words that n8n asks to avoid in messages', () => {
	const words = /(['"`])[^'"`\n]*\b(error|problem|failure|mistake)s?\b[^'"`\n]*\1/i;
	const spoken = sources.flatMap(({ path, text }) =>
		text
			.split('\n')
			.filter((line) => words.test(line) && !/^\s*(\*|\/\/|import|\/\*\*)/.test(line))
			.map((line) => `${path}: ${line.trim()}`),
	);
	const ofN8n = ["'error' in json", "status: 'Error'"];
	expect(spoken.filter((line) => !ofN8n.some((word) => line.includes(word)))).toEqual([]);
});

it('is found by what people search for, and can be an AI tool', () => {
	expect(description).toMatchObject({ displayName: 'OneSignal', usableAsTool: true });
	expect(description.subtitle).toContain('operation');
});
