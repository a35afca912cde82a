import type { IDataObject, INodeExecutionData, NodeExecutionHint } from 'n8n-workflow';

import { executionHintsFor } from '../../nodes/OneSignal/output/executionHints';
import { people, push, runOn } from '../request/pushFixture.mts';
import type { RunResult } from '../support/engine/run.mts';
import { useRecordingServer } from '../support/recordingServer.mts';

const server = useRecordingServer({ body: { id: 'message-1' } });
const ask = runOn(server);

const hintsOf = ({ run }: RunResult): NodeExecutionHint[] =>
	run.data.resultData.runData.OneSignal.at(-1)?.hints ?? [];

const messagesOf = (result: RunResult): string[] => hintsOf(result).map(({ message }) => message);

const combined = { ...push, options: { combineItems: 'always' } };

describe('the hints of a run', () => {
	it('are none where all went well', async () => {
		expect(hintsOf(await ask(people(3), {}, push))).toEqual([]);
	});

	it('tell what left together, and what OneSignal does not report then', async () => {
		const [hint, ...others] = hintsOf(await ask(people(120), {}, combined));
		expect(server.requests).toHaveLength(1);
		expect(others).toEqual([]);
		expect(hint.message).toMatch(
			/^120 items were sent in 1 request\. In a combined request, OneSignal doesn't report unknown IDs\./,
		);
		expect(hint).toMatchObject({ type: 'info', location: 'outputPane' });
	});

	it('tell who was not reached', async () => {
		const errors = { invalid_aliases: { external_id: ['u0', 'u1'] } };
		server.responses.unshift({ body: { id: 'message-1', errors } });
		const [message] = messagesOf(
			await ask([{ id: 'u0,u1,u2' }], {}, { ...push, userIds: 'u0,u1,u2' }),
		);
		expect(message).toBe("2 recipients couldn't be reached: see 'notReached' in the output.");
	});

	it('tell how many messages had no recipient', async () => {
		server.responses.push({
			body: { id: '', errors: ['All included players are not subscribed'] },
		});
		const given = { ...push, options: { ifNoRecipients: 'continue' } };
		const [hint] = hintsOf(await ask(people(2), {}, given));
		expect(hint).toMatchObject({
			type: 'warning',
			message: "1 message of 2 had no recipient: see 'reason' in the output.",
		});
	});

	it('tell what was sent before', async () => {
		server.responses.unshift({ body: { id: 'm' }, headers: { 'Idempotent-Replayed': 'true' } });
		expect(messagesOf(await ask(people(2), {}, push))).toEqual([
			'1 item of 2 was sent before, so nothing was sent again.',
		]);
	});

	it('tell of warnings in a dry run', async () => {
		const given = { ...push, message: 'Hi undefined', options: { dryRun: true } };
		expect(messagesOf(await ask(people(3), {}, given))).toEqual([
			"3 items of 3 have warnings: see 'warnings' in the output.",
		]);
	});

	it('are none in an older n8n, which goes on', async () => {
		const { ExecuteContext } = jest.requireActual<typeof import('n8n-core')>('n8n-core');
		const { prototype } = ExecuteContext as unknown as { prototype: Record<string, unknown> };
		const { addExecutionHints } = prototype;
		prototype.addExecutionHints = undefined;
		const result = await ask(people(120), {}, combined);
		prototype.addExecutionHints = addExecutionHints;
		expect(result.error).toBeUndefined();
		expect(result.items).toHaveLength(120);
		expect(hintsOf(result)).toEqual([]);
	});
});

const sent = (json: IDataObject): INodeExecutionData => ({
	json: { status: 'sent', idempotencyKey: 'key', alreadySent: false, ...json },
});

const everything = [
	sent({ notReached: { externalId: ['a'] } }),
	sent({ status: 'notSent' }),
	sent({ warnings: ['w'] }),
	sent({ alreadySent: true }),
	sent({ batchSize: 2 }),
	sent({ batchSize: 2 }),
];

/** By their importance. */
const signs = [
	/couldn't be reached.*had no recipient/,
	/has warnings/,
	/sent before/,
	/sent in/,
	/waited/,
];

it('shows the two most important lines of what can be told', () => {
	for (let from = 0; from < everything.length; from++) {
		const hints = executionHintsFor(everything.slice(from), 60_000).map(({ message }) => message);
		expect(hints).toHaveLength(Math.min(2, hints.length));
		const order = hints.map((hint) => signs.findIndex((sign) => sign.test(hint)));
		if (from > 1) expect(order).not.toContain(-1);
		if (from > 1) expect(order).toEqual([...order].sort());
	}
	const [first, second] = executionHintsFor(everything, 60_000);
	expect(first.message).toMatch(signs[0]);
	expect(second.message).toMatch(signs[1]);
});

it.each([
	[4_999, []],
	[66_400, ["Requests waited up to 66 seconds for OneSignal's rate limit."]],
])('tells of a wait of %d ms: %j', (ms, messages) => {
	expect(executionHintsFor([sent({})], ms).map(({ message }) => message)).toEqual(messages);
});

it('counts the requests that left', () => {
	const items = ['a', 'a', 'b', 'b'].map((idempotencyKey) =>
		sent({ idempotencyKey, batchSize: 2 }),
	);
	expect(executionHintsFor(items, 0)[0].message).toMatch(/^4 items were sent in 2 requests\. /);
});

it('says nothing of combined events, of which OneSignal tells as much as of others', () => {
	const event = { json: { accepted: true, idempotencyKey: 'key', batchSize: 9 } };
	expect(executionHintsFor([event], 0)).toEqual([]);
});

it('says nothing about what was only read', () => {
	expect(executionHintsFor([{ json: { status: 'notSent', warnings: ['w'] } }], 0)).toEqual([]);
});
