import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { runNode } from '../../support/engine/run.mts';
import { useRecordingServer } from '../../support/recordingServer.mts';
import { credentialFor } from '../../support/testCredential.mts';

const server = useRecordingServer();
const id = '3f0a6c7e-2b8d-4e19-8c53-a1d7f49b6e02';

async function dryRun(
	content: IDataObject,
	customData: IDataObject = {},
	given: INodeParameters = {},
	items: IDataObject[] = [{}],
): Promise<IDataObject[]> {
	server.responses.push({ body: { id, channel: 'SMS', content } });
	const { items: shown, error } = await runNode(
		{
			...{ resource: 'message', operation: 'sendSms', userIds: 'customer-1842' },
			...{ contentSource: 'template', templateId: { __rl: true, mode: 'id', value: id } },
			...{ customDataMode: 'json', customDataJson: JSON.stringify(customData) },
			...{ options: { dryRun: true }, ...given },
		},
		{ credential: credentialFor(server.url), items },
	);
	if (error) throw error;
	return shown.map(({ json }) => json);
}

async function warningsOf(text: string, customData?: IDataObject): Promise<unknown> {
	const [{ warnings }] = await dryRun({ contents: { en: text } }, customData);
	return warnings;
}

const missing = (names: string) => [
	`The template asks for values that aren't given under 'Custom Data': ${names}.`,
];
const unused = (names: string) => [
	`The template doesn't use these values of 'Custom Data': ${names}.`,
];

it.each<[string, IDataObject, string[]]>([
	['Hi {{ message.custom_data.name }}', { name: 'Ada' }, []],
	['Hi {{ message.custom_data.name }}', {}, missing('name')],
	['Hi {{message.custom_data.name}}', { name: '' }, missing('name')],
	['Hi {{ message.custom_data.name }}', { name: null }, missing('name')],
	["Hi {{ message.custom_data.name | default: 'you' }}", {}, []],
	['{{ message.custom_data.order.number }}', { order: { id: 7 } }, missing('order.number')],
	['{{ message.custom_data.order.number }}', { order: { number: 0 } }, []],
	[
		'{{ message.custom_data["first name"] }}',
		{ name: 'Ada' },
		[...missing('first name'), ...unused('name')],
	],
	["{{ message.custom_data['a'].b }}{{ message.custom_data.c }}", {}, missing('a.b, c')],
	['{% if message.custom_data.vip %}Hi{% endif %}', {}, []],
	[
		'{% for i in message.custom_data.items %}{{ i.name }}{% endfor %}',
		{ items: [{ name: 'a' }] },
		[],
	],
	['{{ message.custom_data.items.first }}', { items: ['a'] }, []],
	['{% assign d = message.custom_data %}{{ d.name }}', { name: 'Ada' }, []],
	['{{ message.custom_data[user.external_id] }}', { 'customer-1842': 'Ada' }, []],
	['Hello', { coupon: 'A', plan: 'pro' }, unused('coupon, plan')],
	['Hi {{ user.tags.name }}', {}, []],
	['{{ message.custom_data.constructor }}', {}, missing('constructor')],
])('of a template with %s and %j it says what does not fit', async (text, data, warnings) => {
	expect(await warningsOf(text, data)).toEqual(warnings);
});

it('reads a template once for all items, and sends nothing', async () => {
	const shown = await dryRun({ contents: { en: 'Hello' } }, {}, {}, [{}, {}, {}]);
	expect(shown.map(({ preview }) => (preview as IDataObject).message)).toEqual([
		'Hello',
		'Hello',
		'Hello',
	]);
	expect(server.requests).toMatchObject([
		{ method: 'GET', path: expect.stringMatching(`^/templates/${id}`) as unknown },
	]);
});

it('shows the segments of the SMS in a template', async () => {
	const [{ warnings, preview }] = await dryRun({ contents: { en: `Hi ${'a'.repeat(160)}’` } });
	expect(warnings).toEqual([
		`'Message' will be sent and billed as 3 SMS, because "’" lowers the limit from 160 to 70 characters per SMS. Replace it to save.`,
	]);
	expect(preview).toMatchObject({ segments: 3, encoding: 'UCS-2', template: id });
});

it('tells where a template is made for another channel', async () => {
	const [{ warnings }] = await dryRun({ contents: { en: 'Hi' } }, {}, { operation: 'sendPush' });
	expect(warnings).toEqual(['The template is made for sms, but this message is sent by push.']);
});

it.each([
	[
		{ status: 404, body: { errors: ['template not found'] } },
		/^OneSignal has no template with this ID/,
	],
	[{ status: 500, body: {} }, /^The template couldn't be read/],
	[{ status: 403, body: {} }, /^The template couldn't be read/],
	[{ status: 200, body: '<html>' }, /^The template couldn't be read/],
])('says that it cannot tell where OneSignal answers %j', async (response, warning) => {
	server.responses.push(response);
	const [{ status, warnings }] = await dryRun({});
	expect(status).toBe('dryRun');
	expect(warnings).toEqual([expect.stringMatching(warning)]);
	expect(server.requests).toHaveLength(1);
});
