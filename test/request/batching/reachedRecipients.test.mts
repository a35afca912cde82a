import type { IDataObject, IExecuteContextData } from 'n8n-workflow';

import { useRecordingServer, type StubResponse } from '../../support/recordingServer.mts';
import { push, runOn } from '../pushFixture.mts';

const server = useRecordingServer();
const ask = runOn(server);

const ok: StubResponse = { body: { id: '9a4c1e7b-3f52-4d86-b1a9-6e0d8c5f7b23' } };
const refused: StubResponse = { status: 400, body: { errors: ['Invalid'] } };
const lost: StubResponse = { cut: true };

/** One try after the other, each with the people of its items and with OneSignal's responses. */
async function tries(...all: Array<{ people: string[][]; responses: StubResponse[] }>) {
	let contextData: IExecuteContextData | undefined;
	const results: Array<{ sent: unknown[]; error?: string; alreadySent: unknown[] }> = [];
	for (const { people, responses } of all) {
		server.requests.length = 0;
		server.responses.splice(0, Infinity, ...responses);
		const mode = contextData ? 'retry' : 'trigger';
		const items = people.map((id) => ({ id }));
		const options = { retries: { maxAttempts: 1 } };
		const result = await ask(items, { contextData, mode }, { ...push, options });
		contextData = structuredClone(result.run.data.executionData?.contextData);
		results.push({
			sent: server.requests.map(
				({ body }) => ((body as IDataObject).include_aliases as IDataObject).external_id,
			),
			error: result.error?.message,
			alreadySent: result.items.map(({ json }) => json.alreadySent),
		});
	}
	return results;
}

it('leaves out a recipient that another item reached before the correction', async () => {
	const [, corrected] = await tries(
		{ people: [['u0'], ['typo', 'u2']], responses: [ok, refused] },
		{ people: [['u0'], ['u0', 'u2']], responses: [ok] },
	);
	expect(corrected.sent).toEqual([['u2']]);
	expect(corrected.alreadySent).toEqual([true, false]);
});

it('repeats a request without those that were left out of it', async () => {
	const [, , repeated] = await tries(
		{ people: [['u0'], ['typo']], responses: [ok, refused] },
		{ people: [['u0'], ['u0', 'u2']], responses: [lost] },
		{ people: [['u0'], ['u0', 'u2']], responses: [ok] },
	);
	expect(repeated.sent).toEqual([['u2']]);
});

it('waits as long as it is unknown whether another item reached the recipient', async () => {
	const [, unknown, known] = await tries(
		{ people: [['typo'], ['u1']], responses: [refused, lost] },
		{ people: [['u1'], ['u1']], responses: [lost] },
		{ people: [['u1'], ['u1']], responses: [ok] },
	);
	expect(unknown.sent).toEqual([['u1']]);
	expect(unknown.error).toMatch(
		/^This item names a recipient of item 1, whose message may have been sent/,
	);
	expect(known.sent).toEqual([['u1']]);
	expect(known.alreadySent).toEqual([true, false]);
});
