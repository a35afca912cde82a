import type { IDataObject, INodeParameters, INodePropertyOptions } from 'n8n-workflow';

import { examplesFor, minimal } from '../support/allExamples.mts';
import type { Example } from '../support/examples.ts';
import { runNode } from '../support/engine/run.mts';
import { useFastPolling } from '../support/fastPolling.mts';
import { useFixtureEmulator } from '../support/fixtureEmulator.mts';
import { fieldTargetsOf, type FieldTarget } from '../support/fuzz/fieldTargets.mts';
import { allFields, panels, type Panel } from '../support/panel.mts';
import { credentialFor } from '../support/testCredential.mts';

useFastPolling();
const emulator = useFixtureEmulator();

/** The use of an operation that fills in a field, or else the one that fills in only what is required. */
function exampleWith({ field }: FieldTarget, panel: Panel): Example {
	const right = examplesFor(panel).filter(
		({ refuses, isTool }) => refuses === undefined && !isTool,
	);
	const uses = ({ given }: Example) => JSON.stringify(given).includes(`"${field.name}":`);
	return right.find(uses) ?? right[0];
}

/** Runs an operation with one value after the other in a field, and says of which the node says that they are wrong. */
async function refusedOf(target: FieldTarget, panel: Panel, values: unknown[]): Promise<unknown[]> {
	emulator().reset();
	const { resource, operation } = panel;
	const refused: unknown[] = [];
	const { given, item } = exampleWith(target, panel);
	const parameters = structuredClone({ resource, operation, ...given }) as INodeParameters;
	target.put(parameters, '={{ $json.value }}');
	const { items } = await runNode(parameters, {
		credential: credentialFor(emulator().url),
		items: values.map((value) => ({ ...item, value }) as IDataObject),
		node: { onError: 'continueRegularOutput' },
	});
	const says = [
		`${target.field.displayName}' isn't `,
		`${target.field.displayName}' doesn't have `,
	];
	for (const { error } of items) {
		if (says.some((words) => error?.message.includes(words)))
			refused.push(values[error?.context.itemIndex as number]);
	}
	return refused;
}

const placesOf = (type: string) =>
	panels.flatMap((panel) =>
		fieldTargetsOf(panel)
			.filter(({ field }) => field.type === type)
			.map((target) => ({ panel, target })),
	);

const nameOf = ({ resource, operation }: Panel, { field }: FieldTarget) =>
	`${resource} ${operation}: ${field.displayName}`;

test('a number is accepted within the bounds that the panel has, and not beyond them', async () => {
	const wrong: unknown[] = [];
	for (const { panel, target } of placesOf('number')) {
		const { minValue, maxValue } = target.field.typeOptions ?? {};
		const within = [minValue, maxValue].filter((each) => each !== undefined);
		const beyond = [
			...(minValue === undefined ? [] : [minValue - 1]),
			...(maxValue === undefined ? [] : [maxValue + 1]),
		];
		const free = minValue === undefined ? [-1] : [];
		const refused = await refusedOf(target, panel, [...within, ...free, ...beyond]).catch(String);
		if (JSON.stringify(refused) !== JSON.stringify(beyond)) {
			wrong.push([nameOf(panel, target), { within, free, beyond, refused }]);
		}
	}
	expect(wrong).toEqual([]);
});

/** What other fields depend on: an expression in one shows them all, the required ones too. */
const switches = new Set(
	allFields.flatMap(({ field: { displayOptions } }) =>
		Object.keys({ ...displayOptions?.show, ...displayOptions?.hide }),
	),
);

test('every choice that the panel offers has a value, which is accepted', async () => {
	const wrong: unknown[] = [];
	const places = [
		...placesOf('options').map((place) => ({ ...place, wrap: (value: unknown) => value })),
		...placesOf('multiOptions').map((place) => ({ ...place, wrap: (value: unknown) => [value] })),
	];
	for (const { panel, target, wrap } of places) {
		// OneSignal fills some lists
		const choices = (target.field.options ?? []) as INodePropertyOptions[];
		if (choices.length === 0 || switches.has(target.field.name)) continue;
		const values = choices.map(({ value }) => wrap(value));
		const empty = choices.filter(({ value }) => value === '').map(({ name }) => name);
		const refused = await refusedOf(target, panel, values).catch(String);
		if (refused.length > 0 || empty.length > 0)
			wrong.push([nameOf(panel, target), { refused, empty }]);
	}
	expect(wrong).toEqual([]);
});

/** What can be left out where something else is filled in. */
const replaceable = ['message sendPush message', 'template create message', 'app update name'];

test('n8n itself asks for each text that an operation cannot do without', async () => {
	const wrong: string[] = [];
	for (const panel of panels) {
		const { resource, operation } = panel;
		const { given = {}, item = {} } = examplesFor(panel).find(({ when }) => when === minimal) ?? {};
		for (const name of Object.keys(given)) {
			const { [name]: left, ...rest } = given;
			if (typeof left !== 'string' || switches.has(name)) continue;
			emulator().reset();
			const missing = await runNode({ resource, operation, ...rest } as INodeParameters, {
				credential: credentialFor(emulator().url),
				items: [item as IDataObject],
			}).catch((error: Error) => ({ error }));
			const { message = 'is required' } = missing.error ?? {};
			if (!message.includes('is required')) wrong.push(`${resource} ${operation} ${name}`);
		}
	}
	expect(wrong.sort()).toEqual(replaceable.sort());
});
