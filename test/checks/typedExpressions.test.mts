import type { INodeParameters, INodeProperties } from 'n8n-workflow';

import { examplesFor } from '../support/allExamples.mts';
import { runNode, type RunResult } from '../support/engine/run.mts';
import { smsTemplate } from '../support/fixtureIds.ts';
import { fieldTargetsOf, type FieldTarget } from '../support/fuzz/fieldTargets.mts';
import { allFields, panels, type Panel } from '../support/panel.mts';
import { useRecordingServer } from '../support/recordingServer.mts';
import { credentialFor } from '../support/testCredential.mts';

const server = useRecordingServer();

/** Operations with texts that people read. */
const writing = panels.filter(
	({ resource, operation }) =>
		operation.startsWith('send') ||
		resource === 'liveActivity' ||
		(resource === 'template' && ['create', 'update'].includes(operation)),
);

/** Rows in an agent's tool stand where the others have assignments, which go by the label of their field. */
const isToolRow = ({ displayName }: INodeProperties): boolean =>
	/^(Field|Attribute) (Name|Value)$/.test(displayName);

const textFields = writing.flatMap((panel) =>
	fieldTargetsOf(panel)
		.filter(({ field }) => field.type === 'string' && field.name !== 'inputsToIgnore')
		.filter(({ field }) => !isToolRow(field))
		.map((target) => ({
			...{ panel, target, resource: panel.resource, operation: panel.operation },
			label: target.field.displayName,
		})),
);

/** The operation as an example fills it in, with one more text. */
async function runWith(
	{ resource, operation, fields }: Panel,
	{ put }: FieldTarget,
	text: string,
): Promise<RunResult> {
	const { given } =
		examplesFor({ resource, operation }).find(
			(each) => each.refuses === undefined && each.given.contentSource !== 'template',
		) ?? {};
	const empty = { resource, operation };
	put(empty, text);
	const [changed] = Object.keys(empty).slice(2).reverse();
	const parameters: Record<string, unknown> = {
		...{ resource, operation, templateId: { __rl: true, mode: 'id', value: smsTemplate } },
		...structuredClone(given),
	};
	const home = fields.find(({ path: [name, inner] }) => name === changed && inner === undefined);
	for (const [name, values] of Object.entries(home?.field.displayOptions?.show ?? {})) {
		if (name in parameters || !name.startsWith('@')) parameters[name] = values?.[0];
	}
	put(parameters as INodeParameters, text);
	return await run({ ...parameters, resource, operation } as INodeParameters);
}

const run = async (parameters: INodeParameters): Promise<RunResult> =>
	await runNode(parameters, {
		credential: credentialFor(server.url),
		items: [{ name: 'Ada', flags: 5, users: [{ name: 'Ada' }] }],
	});

const sms = async (message: string, options: INodeParameters = { dryRun: true }) =>
	await run({
		...{ resource: 'message', operation: 'sendSms', sendTo: 'users', userIds: 'customer-1842' },
		...{ message, options },
	});

async function arrives(message: string): Promise<unknown> {
	const { items, error } = await sms(message);
	if (error) throw error;
	return (items[0].json.request as { body: { contents: { en: string } } }).body.contents.en;
}

describe('refuses a text that n8n would change, or not', () => {
	it.each(textFields)('in $resource $operation: $label', async ({ panel, target, label }) => {
		for (const [text, what] of [
			['=Hi {{ user.tags.first_name }}!', "which n8n can't evaluate [item 0]"],
			["=Hi {{ $json.name | default: 'you' }}!", "which n8n can't evaluate [item 0]"],
			['Hi {{ $json.name }}!', 'that was not evaluated: "{{ $json.name'],
			['Hi {{ $("Start").item.json.name }}!', 'that was not evaluated: "{{ $('],
		]) {
			const { error } = await runWith(panel, target, text);
			expect(error?.message).toContain(`${label}' contains `);
			expect(error?.message).toContain(what);
		}
		expect(server.requests).toEqual([]);
	});
});

describe('Liquid that n8n would evaluate', () => {
	it.each([
		[
			'{{ user.tags.first_name }}',
			/write \{\{ '\{\{' \}\} user\.tags\.first_name \}\}\. For a value/,
		],
		["{{user.tags.first_name | default: 'you'}}", /write \{\{ '\{\{' \}\} user\.tags/],
		['{{- subscription.id -}}', /subscription\.id/],
		['{{ message.custom_data["order number"] }}', /custom_data\["order number"\] \}\}/],
		['{{ app.name }}', /app\.name/],
		['{{ org.name }}', /org\.name/],
		['{{ first_name }}', /first_name/],
		["{{ first_name | default: 'you' | upcase }}", /default/],
		["{{ 'https://example.com' | track_link }}", /'https:\/\/example\.com' \| track_link \}\}/],
		['{{ $json.name | upcase }}', /^Use JavaScript instead of a Liquid filter/],
		[
			'{{ $("Start").item.json.name | default: "you" }}',
			/^Use JavaScript instead of a Liquid filter/,
		],
		['{{ "Hi " + user.tags.first_name }}', /^Only OneSignal knows this value/],
		['{{ $json.name + user.tags.first_name.toUpperCase() }}', /^Only OneSignal knows/],
	])('%s is refused, with what to write', async (text, advice) => {
		const { error } = await sms(`=Hi ${text}!`, {});
		expect(error?.message).toMatch(
			/^'Message' contains "\{\{ .* \}\}", which n8n can't evaluate \[item 0\]$/s,
		);
		expect(error?.description).toMatch(advice);
		expect(server.requests).toEqual([]);
	});

	it.each([
		'{{ user.tags.first_name }}',
		"{{ user.tags.first_name | default: 'you' }}",
		"{{ 'https://example.com' | track_link }}",
		'{{ first_name }}',
	])('%s arrives as it was meant once the advice is followed', async (liquid) => {
		const { error } = await sms(`=Hi ${liquid}!`);
		const [, advised] =
			/write (\{\{ '\{\{' \}\} .*? \}\})\. For/.exec(error?.description ?? '') ?? [];
		expect(await arrives(`=Hi ${advised}, {{ $json.name }}!`)).toBe(`Hi ${liquid}, Ada!`);
	});

	it('arrives as it was meant by following the text of any field that mentions it', async () => {
		const examples = allFields
			.map(
				({ field: { description = '' } }) =>
					/write (\{\{ '\{\{' \}\} [^}]*\}\})/.exec(description)?.[1],
			)
			.filter((example) => example !== undefined);
		expect(examples).toContain("{{ '{{' }} 'https://example.com' | track_link }}");
		for (const example of examples) {
			expect(await arrives(`=See ${example}`)).toBe(`See ${example.replace("{{ '{{' }}", '{{')}`);
		}
	});
});

it.each([
	['=Hi {{ $json.name }}', 'Hi Ada'],
	['=Hi {{ $json.name || "you" }}', 'Hi Ada'],
	['={{ $json.flags | 2 }}', '7'],
	['={{ $json.users.map(user => user.name).join() }}', 'Ada'],
	['={{ $json.users.map((user) => user.name + "; user.name").join() }}', 'Ada; user.name'],
	['={{ $json.users.map(function (user) { return user.name; }).join() }}', 'Ada'],
	['={{ (() => { const message = $json.users[0]; return message.name; })() }}', 'Ada'],
	['={{ "see app.example.com | more: here" }}', 'see app.example.com | more: here'],
	['={{ $json.name.replace(/b|d/, "t") }}', 'Ata'],
	['={{ Math.max(1, 2) }} of {{ true }}', '2 of true'],
	[
		'=Ask org.example or user.name {% if user.tags.vip %}!{% endif %}',
		'Ask org.example or user.name {% if user.tags.vip %}!{% endif %}',
	],
	['Hi {{ user.tags.first_name }}', 'Hi {{ user.tags.first_name }}'],
])('%s is no Liquid in an expression: it arrives', async (message, text) => {
	expect(await arrives(message)).toBe(text);
});

it.each([
	["={{ '{{ user.tags.first_name }}' }}", 'invalid syntax'],
	['={{ $json.name + }}', 'invalid syntax'],
	["={{ $('Elsewhere').item.json.name }}", "Referenced node doesn't exist"],
])('%s is refused by field and item, since n8n cannot evaluate it', async (message, reason) => {
	const { error } = await sms(message);
	expect(error?.message).toBe(
		`'Message' contains an expression that n8n can't evaluate: ${reason} [item 0]`,
	);
	expect(error?.description).toMatch(/expression editor/);
});

it('refuses what was typed for an expression into a field that is none', async () => {
	const { error } = await sms("Hi {{ '{{' }} user.tags.first_name }}");
	expect(error?.message).toMatch(/^'Message' contains an expression that was not evaluated/);
});
