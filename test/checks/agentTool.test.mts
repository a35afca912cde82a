import fc from 'fast-check';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { useRecordingServer } from '../support/recordingServer.mts';
import { keys, reachOf, values } from './agentBodies.mts';
import { callAgentTool } from './callAgentTool.mts';

const device = '5e9d3a7c-1f4b-4d68-a0c2-8b7e6f1d2c35';
const server = useRecordingServer({ body: { id: 'message-1' } });

/** Fields by which a model could name others; each value is of one person or of several. */
const recipients: fc.Arbitrary<INodeParameters> = fc.record(
	{
		sendTo: fc.constantFrom('users', 'subscriptions', 'segments', 'audienceFilters', '={{ 1 }}'),
		userIds: values as fc.Arbitrary<string>,
		subscriptionIds: fc.constantFrom(device, `${device},${device.replace('5', '6')}`, ''),
		includedSegments: fc.constantFrom<string[][]>(['All'], ['VIP'], []),
		identifyUserBy: fc.constantFrom('externalId', 'oneSignalId', 'alias'),
	},
	{ requiredKeys: [] },
);

const added: fc.Arbitrary<INodeParameters> = fc
	.dictionary(keys, values, { maxKeys: 3 })
	.map((fields) => ({ additionalBodyFieldsJson: JSON.stringify(fields) }));

it('sends nothing to more than one person, for any fields that a model fills in', async () => {
	const options = fc.oneof(added, fc.constant<INodeParameters>({}));
	let sent = 0;
	await fc.assert(
		fc.asyncProperty(recipients, options, async (fields, chosen) => {
			server.requests.length = 0;
			const given = { ...fields, options: chosen } as INodeParameters;
			await callAgentTool(server.url, 1, given);
			sent += server.requests.length;
			for (const { body } of server.requests) expect(reachOf(body as IDataObject)).toBe(1);
		}),
		{ numRuns: 500 },
	);
	expect(sent).toBeGreaterThan(20);
});

it('refuses additional body fields, even harmless ones, and says so', async () => {
	const given = { options: { additionalBodyFieldsJson: '{"ttl": 60}' } };
	const [output] = await callAgentTool(server.url, 1, given);
	expect(output).toMatchObject({
		success: false,
		message: "AI agents aren't allowed to use 'Additional Body Fields (JSON)' [item 0]",
	});
	expect(server.requests).toEqual([]);
});
