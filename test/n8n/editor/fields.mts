import { NodeHelpers, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import type { Locator } from 'playwright-core';
import { assignments } from '../../support/assignments.ts';
import { examplesFor } from '../../support/allExamples.mts';
import type { Example } from '../../support/examples.ts';
import { description, panels, type Panel, type PanelField } from '../../support/panel.mts';

/** What a person reads beside the fields of a panel, each with the labels it stands under. */
export interface VisibleFields {
	labels: string[];
	/** Those that n8n marks as not filled in well. */
	withIssues: string[];
}

const menus = ['Resource', 'Operation'];

/** Reads the panel that is open. It runs in the page, so it knows nothing of this file. */
export async function readPanel(panel: Locator): Promise<VisibleFields> {
	const seen = await panel.getByTestId('node-parameters').evaluate((root) => {
		const firstLine = (element: Element) => (element as HTMLElement).innerText.split('\n')[0];
		const place = (element: Element | null | undefined): string[] => {
			const item = element?.closest('[data-test-id="parameter-item"]');
			const label = item?.querySelector('[data-test-id="input-label"]');
			return item && label ? [...place(item.parentElement), firstLine(label)] : [];
		};
		const placesOf = (kind: string) =>
			Array.from(root.querySelectorAll(`[data-test-id="${kind}"]`))
				.filter((element) => element.checkVisibility())
				.map((element) => place(element).join(' > '));
		return { labels: placesOf('input-label'), withIssues: placesOf('parameter-issues') };
	});
	return { ...seen, labels: seen.labels.filter((label) => !menus.includes(label)) };
}

/** The label of a field, with those it stands under. */
function labelOf({ path, field }: PanelField, fields: PanelField[]): string {
	const above = path.slice(0, -1).map((_, depth) => {
		const prefix = path.slice(0, depth + 1).join();
		return fields.find((each) => each.path.join() === prefix)?.field.displayName;
	});
	return [...above, field.displayName].join(' > ');
}

/** Names and values are typed in rows only where an agent has the node. */
const isForAgents = ({ path }: PanelField, fields: PanelField[]): boolean =>
	path.length > 1 &&
	fields.some(
		(top) =>
			top.path.length === 1 &&
			top.field.name === path[0] &&
			top.field.displayOptions?.show?.['@tool']?.includes(true),
	);

/** Every label that the operation declares, notices apart. */
export const declaredLabels = ({ fields }: Panel): string[] => {
	const spoken = fields.filter(
		(each) => each.field.type !== 'notice' && !isForAgents(each, fields),
	);
	return [...new Set(spoken.map((each) => labelOf(each, fields)))];
};

/** Whether a label stands in the panel itself, and not inside of one of its fields. */
export const isAtTop = (label: string): boolean => !label.includes(' > ');

/** The labels that n8n shows in the panel itself for what is filled in, by its own rules. */
export function visibleLabels({ panel, given }: PanelVisit): string[] {
	const { resource, operation, fields } = panel;
	const values = NodeHelpers.getNodeParameters(
		description.properties,
		{ resource, operation, ...given } as INodeParameters,
		true,
		false,
		null,
		description,
	);
	return fields
		.filter(({ path, field }) => path.length === 1 && field.type !== 'notice')
		.filter(({ field }) => NodeHelpers.displayParameter(values ?? {}, field, null, description))
		.map(({ field }) => field.displayName);
}

/** What n8n marks as missing where it is empty: all that is required, but for lists of entries. */
export const emptyRequiredLabels = ({ fields }: Panel): string[] => [
	...new Set(
		fields
			.filter(({ path, field }) => path.length === 1 && field.required)
			.filter(
				({ field }) =>
					!['fixedCollection', 'assignmentCollection'].includes(field.type) && !isFilledIn(field),
			)
			.map(({ field }) => field.displayName),
	),
];

const isFilledIn = ({ type, default: value }: INodeProperties) => type === 'string' && value !== '';

/** Lists that come from OneSignal: n8n marks an entry that the emulator does not have. */
export const remoteListLabels = ({ fields }: Panel): string[] => {
	const lists = fields.filter(({ field }) => field.typeOptions?.loadOptionsMethod);
	return lists.map((each) => labelOf(each, fields));
};

/** Every field that is filled in, with those it stands in; rows of a list count as one. */
const pathsIn = (value: unknown, above = ''): string[] => {
	if (Array.isArray(value)) return value.flatMap((row) => pathsIn(row, above));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) => {
		const path = `${above}.${name}`;
		return [path, ...pathsIn(inner, path)];
	});
};

/** What no example of the operation itself fills in. */
const additionalParameters: Record<string, Array<Example['given']>> = {
	'message estimate': [
		{
			includedSegments: ['Subscribed Users'],
			audienceFilters: { filter: [{ field: 'lastSession' }, { field: 'location' }] },
		},
	],
	'message sendPush': [{ userIds: 'a', pushOptions: { openUrl: 'https://example.com' } }],
	'customEvent track': [{ userId: 'a', eventName: 'b', eventProperties: assignments({ c: 'd' }) }],
	'template create': [
		{ name: 'a', pushOptions: { openUrl: 'https://example.com' } },
		{
			name: 'a',
			channel: 'sms',
			smsOptions: { translations: { translation: [{ language: 'de', message: 'b' }] } },
		},
	],
};

/** A panel to open: an operation, and how far it is filled in. */
export interface PanelVisit {
	name: string;
	panel: Panel;
	given: Example['given'];
}

export const resources = [...new Set(panels.map(({ resource }) => resource))];

/** Each operation as it is when it is chosen. */
export const emptyPanels: PanelVisit[] = panels.map((panel) => ({
	name: `${panel.resource} ${panel.operation}`,
	panel,
	given: {},
}));

/** Every use of an operation that a person could fill in. */
const usesOf = ({ name, panel }: PanelVisit): PanelVisit[] =>
	[
		...examplesFor(panel)
			.filter(({ refuses, isTool }) => refuses === undefined && !isTool)
			.map(({ given }) => given),
		...(additionalParameters[name] ?? []),
	].map((given, at) => ({ name: `${name} ${at + 1}`, panel, given }));

/** Few visits that fill in, between them, every field that all of them fill in. */
function withNewFields(visits: PanelVisit[]): PanelVisit[] {
	const tried = new Set<string>();
	return visits
		.map((visit) => ({ visit, paths: pathsIn(visit.given) }))
		.sort((one, other) => other.paths.length - one.paths.length)
		.filter(({ paths }) => {
			const untried = paths.filter((path) => !tried.has(path));
			untried.forEach((path) => tried.add(path));
			return untried.length > 0;
		})
		.map(({ visit }) => visit);
}

/** Each resource with all its fields filled in, between several uses of its operations. */
export const filledPanels: PanelVisit[] = resources.flatMap((resource) =>
	withNewFields(emptyPanels.filter(({ panel }) => panel.resource === resource).flatMap(usesOf)),
);
