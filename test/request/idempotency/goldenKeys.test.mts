import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { assignments } from '../../support/assignments.ts';
import { toolName } from '../../support/engine/types.mts';
import { useRecordingServer } from '../../support/recordingServer.mts';
import { push } from '../pushFixture.mts';
import { runForKeys, type Situation } from './keysSent.mts';

/*
 * These keys hold for every version: an execution that failed under one version may be retried under the next.
 * Never change one to make a test pass.
 */

const server = useRecordingServer({ body: { id: 'message-1', notification_id: 'message-1' } });

const keysOf = async (situation: Situation): Promise<string[]> =>
	(await runForKeys(server, situation)).keys;

const ada = { id: 'ada' };
const personal = { ...push, message: '={{ $json.text }}' };
const withOptions = (options: IDataObject, parameters: INodeParameters = push): INodeParameters =>
	({
		...parameters,
		options,
	}) as INodeParameters;

const liveActivity: INodeParameters = {
	resource: 'liveActivity',
	operation: 'start',
	activityType: 'OrderAttributes',
	activityId: 'order-1842',
	internalName: 'Order',
	userIds: 'ada',
	attributes: assignments({ orderNumber: '1842' }) as unknown as IDataObject,
	contentState: assignments({ status: 'on its way' }) as unknown as IDataObject,
	title: 'Your order',
	message: 'It is on its way.',
} as INodeParameters;

const email: INodeParameters = {
	resource: 'message',
	operation: 'sendEmail',
	sendTo: 'emailAddresses',
	emailAddresses: '={{ $json.email }}',
	subject: 'Hello',
	body: '<p>Hello</p>',
};

const golden: Array<[what: string, situation: Situation, keys: string[]]> = [
	['one item', { parameters: push, items: [ada] }, ['cec5558c-30f5-4ba9-a73b-4de7495c563f']],
	[
		'a list of people in an item',
		{ parameters: push, items: [{ id: ['grace', 'ada', 'ada'] }] },
		['040969de-d1c1-422d-be8a-5caf0fe54a77'],
	],
	[
		'several messages to one person',
		{
			parameters: personal,
			items: [
				{ ...ada, text: 'a' },
				{ ...ada, text: 'b' },
				{ ...ada, text: 'a' },
			],
		},
		[
			'632c0a9f-9f92-4f12-ae43-f4c534101c1b',
			'000e9791-4b83-47f0-9c4e-9271718fc106',
			'3cd1c75a-a348-4c8b-8193-51e245cc9279',
		],
	],
	[
		"a call of an agent's tool",
		{ parameters: push, items: [{ ...ada, toolCallId: 'call_1' }], node: { type: toolName } },
		['d200ee82-2af9-473c-bb39-62758a322fb0'],
	],
	[
		'a key of the person',
		{ parameters: withOptions({ idempotencyKey: 'order-1842' }), items: [ada] },
		['0d748881-47a7-457c-9852-1e31499541d1'],
	],
	[
		'items that leave together',
		{ parameters: withOptions({ combineItems: 'always' }), items: [{ id: 'grace' }, ada] },
		['040969de-d1c1-422d-be8a-5caf0fe54a77'],
	],
	[
		'a custom event',
		{
			parameters: {
				resource: 'customEvent',
				operation: 'track',
				userId: 'ada',
				eventName: 'purchase',
				options: { requireExternalId: false },
			},
		},
		['cec5558c-30f5-4ba9-a73b-4de7495c563f'],
	],
	['a live activity', { parameters: liveActivity }, ['08cb1e43-63fc-4965-bfc0-d1c6d79b9e4c']],
	[
		'an email address in any case',
		{ parameters: email, items: [{ email: 'Ada@Example.com' }] },
		['79dc0a1d-be2e-47ae-a2fd-715abd041bb1'],
	],
	[
		'users by an alias',
		{ parameters: { ...push, identifyUserBy: 'alias', aliasLabel: 'crm_id' }, items: [ada] },
		['7cbb02b4-6b32-420b-9109-0d3d27223050'],
	],
	[
		'segments, in any order',
		{
			parameters: {
				...push,
				sendTo: 'segments',
				includedSegments: ['VIP', 'Trial'],
				excludedSegments: ['Churned'],
			},
		},
		['aa53c288-98c5-47ab-aef6-3332dfbc94db'],
	],
];

it.each(golden)('stays the same for %s', async (_what, situation, keys) => {
	expect(await keysOf(situation)).toEqual(keys);
});

it('stays the same for an item that was refused and is sent again', async () => {
	server.responses.splice(0, Infinity, { status: 400, body: { errors: ['Refused'] } });
	const first = await runForKeys(server, { parameters: push, items: [ada] });
	server.responses.splice(0, Infinity, { body: { id: 'message-1' } });
	const { contextData } = first.run.data.executionData ?? {};
	const keys = await keysOf({ parameters: push, items: [ada], mode: 'retry', contextData });
	expect([...first.keys, ...keys]).toEqual([
		'cec5558c-30f5-4ba9-a73b-4de7495c563f',
		'5f6c53dd-6e58-47d4-b2df-bdeb2e44fc5c',
	]);
});
