import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { examplesFor } from '../support/allExamples.mts';
import { runNode } from '../support/engine/run.mts';
import { useFastPolling } from '../support/fastPolling.mts';
import { useFixtureEmulator } from '../support/fixtureEmulator.mts';
import { panels, type Panel } from '../support/panel.mts';
import { credentialFor } from '../support/testCredential.mts';

useFastPolling();
const emulator = useFixtureEmulator();
beforeEach(() => emulator().reset());

const example = (panel: Panel): IDataObject =>
	structuredClone(
		examplesFor(panel).find(({ refuses, isTool }) => refuses === undefined && !isTool)?.given ?? {},
	);

async function errorOf({ resource, operation }: Panel, given: IDataObject): Promise<string> {
	const { error } = await runNode({ resource, operation, ...given } as INodeParameters, {
		credential: credentialFor(emulator().url),
		items: [{ city: 'Washington, DC' }],
	});
	return error?.message ?? `sent ${JSON.stringify(emulator().requests.at(-1)?.body)}`;
}

/** Options beside the filters of lists that say what an operation reads. */
const narrowingOptions = [
	['export', 'subscriptions', 'activeSince'],
	['export', 'subscriptions', 'segmentName'],
	['message', 'estimate', 'channel'],
];

const narrowing = panels.flatMap((panel) =>
	panel.fields
		.filter(({ path }) => path.length === 2)
		.filter(
			({ path: [group, name] }) =>
				group === 'filters' ||
				narrowingOptions.some(
					([resource, operation, option]) =>
						resource === panel.resource && operation === panel.operation && option === name,
				),
		)
		.map(({ path: [group, name], field }) => ({
			panel,
			group,
			name,
			what: `${panel.resource} ${panel.operation}: ${field.displayName}`,
		})),
);

it.each(narrowing)(
	'reads nothing if the expression that narrows it finds nothing ($what)',
	async ({ panel, group, name }) => {
		const given = { ...example(panel), [group]: { [name]: '={{ $json.missing }}' } };
		expect(await errorOf(panel, given)).toContain('is empty');
	},
);

const withAudience = panels
	.filter(({ fields }) => fields.some(({ path }) => path.join() === 'audienceFilters'))
	.map((panel) => ({ panel, what: `${panel.resource} ${panel.operation}` }));

it.each(withAudience)(
	'takes no text with a comma for several values of an audience filter ($what)',
	async ({ panel }) => {
		const given = {
			...example(panel),
			...(panel.fields.some(({ path }) => path.join() === 'sendTo') && {
				sendTo: 'audienceFilters',
			}),
			audienceFilters: {
				filter: [{ field: 'tag', tagName: 'city', operator: 'in', value: '={{ $json.city }}' }],
			},
		};
		expect(await errorOf(panel, given)).toContain('is ambiguous');
	},
);
