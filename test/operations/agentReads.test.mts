import type { IDataObject } from 'n8n-workflow';

import { allExamples, minimal } from '../support/allExamples.mts';
import { toolName } from '../support/engine/types.mts';
import type { Example, Examples } from '../support/examples.ts';
import { panels } from '../support/panel.mts';
import { useRecordingServer } from '../support/recordingServer.mts';
import { runExample } from '../support/runExample.mts';

const server = useRecordingServer();

type Case = Pick<Examples, 'resource' | 'operation'> & { example: Example; what: string };

const examples: Case[] = allExamples.flatMap(({ resource, operation, examples }) =>
	examples.map((example) => {
		const what = `${resource} ${operation}: ${example.when}`;
		return { resource, operation, example, what };
	}),
);

/** What an agent is told that calls an operation with these fields besides its own. */
async function call({ resource, operation, example }: Case, further: IDataObject) {
	const answers = [example.answer].flat().filter((each) => each !== undefined);
	server.responses.splice(
		0,
		Infinity,
		...(JSON.parse(JSON.stringify(answers).replaceAll('{server}', server.url)) as []),
	);
	const given = { ...example.given, ...further } as Example['given'];
	const { items } = await runExample(
		resource,
		operation,
		{ ...example, given },
		server.url,
		toolName,
	);
	return items.map(({ json }) => json);
}

const canBeRaw = panels.filter(({ fields }) =>
	fields.some(({ path }) => path.join() === 'simplify'),
);
const simplified = examples.filter(
	({ resource, operation, example }) =>
		example.when === minimal &&
		canBeRaw.some((panel) => panel.resource === resource && panel.operation === operation),
);

const free = { restrictAiAgent: false };

describe.each(simplified)('the raw data of $what', (each) => {
	it.each([['={{ false }}'], ['={{ "false" }}'], ['false'], [null], [0], ['']])(
		'is not what a model gets that fills in Simplify: %j',
		async (simplify) => {
			const simple = await call(each, { ...free, simplify: true });
			expect(await call(each, { ...free, simplify })).toEqual(simple);
		},
	);
});

it('raw data is what an agent gets where a person turned Simplify off', async () => {
	const differing: string[] = [];
	for (const each of simplified) {
		const [simple, raw] = [
			await call(each, { ...free, simplify: true }),
			await call(each, { ...free, simplify: false }),
		];
		if (JSON.stringify(raw) !== JSON.stringify(simple)) differing.push(each.what);
	}
	expect(differing).toContain(`app get: ${minimal}`);
	expect(differing.length).toBeGreaterThan(simplified.length / 2);
});

const isExport = ({ path }: { path: string }): boolean => path.includes('export');
const exporting = examples.filter(({ example }) =>
	[example.sends].flat().some((request) => request && isExport(request)),
);

it.each(exporting)('an export is not made for a restricted agent ($what)', async (each) => {
	await call(each, { restrictAiAgent: true });
	expect(server.requests.filter(isExport)).toEqual([]);
});

it('says who can allow the export that an explanation lacks', async () => {
	const explaining = exporting.filter(({ operation }) => operation === 'explainDelivery');
	expect(explaining.length).toBeGreaterThan(1);
	const [first] = explaining;
	const [{ reason, whatToDo }] = await call(first, { restrictAiAgent: true });
	expect(reason).toBe('eventsNotExported');
	expect(whatToDo).toContain("turn off 'Restrict AI Agent'");
	const [allowed] = await call(first, free);
	expect(allowed.verdict).toBe('delivered');
});
