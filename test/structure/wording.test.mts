import type { INodePropertyOptions } from 'n8n-workflow';

import { sentences } from '../refusals/sentences.mts';
import { offenders } from '../support/offenders.ts';
import { allFields, description, panels, type Panel, type PanelField } from '../support/panel.mts';

const small = new Set('a an and as at by for from in of on or per the to with'.split(' '));

const isTitleCase = (text: string): boolean =>
	text
		.replace(/\(.*?\)/g, '')
		.split(/[\s-]+/)
		.filter((word) => /^[a-z]/.test(word))
		.every((word) => small.has(word) || ['iOS', 'macOS'].includes(word));

const nameOf = ({ path, field }: PanelField): string => `${path.join('.')} (${field.displayName})`;
const panelName = ({ resource, operation }: Panel): string => `${resource}.${operation}`;

it('labels are in title case', () => {
	const labelled = ({ field }: PanelField): boolean => isTitleCase(field.displayName);
	expect(offenders(allFields, nameOf, labelled)).toEqual([]);
});

it('the description of a switch begins with "Whether"', () => {
	const switches = allFields.filter(({ field }) => field.type === 'boolean');
	const begins = ({ field }: PanelField): boolean => /^Whether /.test(field.description ?? '');
	expect(offenders(switches, nameOf, begins)).toEqual([]);
});

it('placeholders begin with "e.g.", "Add" or "Select"', () => {
	const fields = allFields.filter(({ field }) => field.placeholder);
	const begins = ({ field }: PanelField): boolean =>
		/^(e\.g\. |Add |Select )/.test(field.placeholder ?? '');
	expect(offenders(fields, nameOf, begins)).toEqual([]);
});

it('a description of one sentence has no full stop, one of several has', () => {
	const described = allFields.filter(({ field }) => field.description);
	const isSet = ({ field }: PanelField): boolean => {
		const text = field.description ?? '';
		const hasSeveral = /(?<!e\.g)\. (?=[A-Z{])/.test(text);
		return hasSeveral ? /[.>]$/.test(text) : !/[^.]\.$/.test(text);
	};
	expect(offenders(described, nameOf, isSet)).toEqual([]);
});

it('links lead to pages of OneSignal and n8n', () => {
	const links = allFields.flatMap(({ field }) =>
		[...(field.description ?? '').matchAll(/<a href="([^"]*)"/g)].map(([, address]) => address),
	);
	const isKnown = (address: string): boolean =>
		/^https:\/\/(documentation\.onesignal\.com|docs\.n8n\.io)\//.test(address);
	expect(offenders(links, String, isKnown)).toEqual([]);
});

it('entries of menus are in title case', () => {
	const entries = allFields
		.filter(({ field }) => field.type === 'options' && field.options)
		.flatMap(({ field }) => field.options as INodePropertyOptions[]);
	expect(
		offenders(
			entries,
			({ name }) => name,
			({ name }) => isTitleCase(name),
		),
	).toEqual([]);
});

it('every operation has a description, and an action without articles', () => {
	const isFine = ({ entry: { action = '', description: text } }: Panel): boolean =>
		/^[A-Z][a-zA-Z ]+$/.test(action) && !/\b(a|an|the)\b/.test(action) && Boolean(text);
	const wording = (panel: Panel): string => `${panelName(panel)}: "${panel.entry.action}"`;
	expect(offenders(panels, wording, isFine)).toEqual([]);
});

it('no text uses the words that n8n asks to avoid in messages', () => {
	const avoided = /\b(error|problem|failure|mistake)s?\b/i;
	const messages = sentences.map(({ path, words }) => `${path}: ${words}`);
	const described = allFields.map((each) => `${nameOf(each)}: ${each.field.description ?? ''}`);
	const isFine = (text: string): boolean => !avoided.test(text.slice(text.indexOf(': ')));
	expect(offenders([...messages, ...described], String, isFine)).toEqual([]);
});

it('the node has the name that people search for, and can be an AI tool', () => {
	expect(description).toMatchObject({ displayName: 'OneSignal', usableAsTool: true });
	expect(description.subtitle).toContain('operation');
});
