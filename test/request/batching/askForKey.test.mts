import type { IDataObject, IExecuteContextData } from 'n8n-workflow';

import { useRecordingServer, type StubResponse } from '../../support/recordingServer.mts';
import { people, push, runOn } from '../pushFixture.mts';

const server = useRecordingServer();
const ask = runOn(server);

const sentId = '9a4c1e7b-3f52-4d86-b1a9-6e0d8c5f7b23';
const retries = { maxAttempts: 1 };
const combined = { ...push, options: { combineItems: 'always', retries } };
const corrected = { ...push, message: '=Hello {{ $json.id }}', options: { retries } };
const noRecipients: StubResponse = {
	body: { id: '', errors: ['All included players are not subscribed'] },
};
const replayed: StubResponse = {
	body: { id: sentId },
	headers: { 'idempotent-replayed': 'true' },
};

const bodies = (): IDataObject[] => server.requests.map(({ body }) => body as IDataObject);

/** Two items leave together, and their response is lost; gives what n8n hands on to a Retry. */
async function leaveInDoubt(): Promise<IExecuteContextData | undefined> {
	server.responses.splice(0, Infinity, { cut: true });
	const { run } = await ask(people(2), {}, combined);
	return run.data.executionData?.contextData;
}

/** Retries with another text for each item; OneSignal responds so. */
async function retry(contextData: IExecuteContextData | undefined, ...responses: StubResponse[]) {
	server.requests.length = 0;
	server.responses.splice(0, Infinity, ...responses);
	return await ask(people(2), { contextData, mode: 'retry' }, corrected);
}

it('asks under the key with a message that no user can get', async () => {
	const contextData = await leaveInDoubt();
	const [{ idempotency_key: key }] = bodies();
	await retry(contextData, replayed);
	expect(bodies()).toEqual([
		expect.objectContaining({
			idempotency_key: key,
			include_aliases: { external_id: [key] },
			target_channel: 'push',
		}),
	]);
});

it('sends nothing again where OneSignal knows the key, and says so', async () => {
	const { items } = await retry(await leaveInDoubt(), replayed);
	for (const { json } of items) {
		expect(json).toMatchObject({ status: 'sent', id: sentId, alreadySent: true });
		expect(json.warnings).toEqual([
			expect.stringContaining('This item was already sent by an earlier attempt'),
		]);
	}
	expect(items).toHaveLength(2);
});

it('sends each item by itself, under another key, where OneSignal does not know the key', async () => {
	const { items } = await retry(await leaveInDoubt(), noRecipients, { body: { id: sentId } });
	const [asked, ...sent] = bodies();
	expect(sent.map(({ include_aliases: to }) => to)).toEqual([
		{ external_id: ['u0'] },
		{ external_id: ['u1'] },
	]);
	expect(new Set([asked, ...sent].map(({ idempotency_key: key }) => key)).size).toBe(3);
	expect(items.map(({ json }) => json.alreadySent)).toEqual([false, false]);
});

it.each<[string, StubResponse]>([
	['is lost', { cut: true }],
	['is an error', { status: 500 }],
	['refuses the question', { status: 400, body: { errors: ['Refused'] } }],
])('sends nothing where the response %s, and asks again next time', async (_what, response) => {
	const first = await retry(await leaveInDoubt(), response);
	expect(first.error).toBeDefined();
	expect(server.requests).toHaveLength(1);
	const { items } = await retry(first.run.data.executionData?.contextData, replayed);
	expect(server.requests).toHaveLength(1);
	expect(items.map(({ json }) => json.alreadySent)).toEqual([true, true]);
});
