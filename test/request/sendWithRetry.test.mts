import type { IDataObject } from 'n8n-workflow';

import { assignments } from '../support/assignments.ts';
import { credentialFor } from '../support/testCredential.mts';
import { useRecordingServer, type StubResponse } from '../support/recordingServer.mts';
import { runOn } from './pushFixture.mts';

const server = useRecordingServer({ body: { id: 'message-1' } });
const run = runOn(server);

describe('what is deleted', () => {
	const deletion = { resource: 'user', operation: 'delete', userId: 'customer-1842' };

	it('may be gone already when the answer to the first try was lost', async () => {
		server.responses.splice(0, Infinity, { cut: true }, { status: 404 });
		const { items, error } = await run([{}], {}, deletion);
		expect(error).toBeUndefined();
		expect(items[0].json).toEqual({ deleted: true });
	});

	it.each([{ status: 404 }, { status: 429 }])('has to be there else: %j', async (first) => {
		server.responses.splice(0, Infinity, first, { status: 404 });
		const { error } = await run([{}], {}, deletion);
		expect(error?.httpCode).toBe('404');
	});
});

describe('what stands in the way after an answer was lost', () => {
	const conflict = { status: 409, body: { errors: ['Segment with the given id already exists.'] } };
	const tooLate = { status: 400, body: { errors: ['Notification has already been sent'] } };
	const takenAlias = { status: 409, body: { errors: [{ code: 'user-2', title: 'Taken' }] } };
	const segment = {
		resource: 'segment',
		operation: 'create',
		name: 'Buyers',
		audienceFilters: {
			filter: [{ field: 'tag', tagName: 'plan', operator: 'equals', value: 'pro' }],
		},
		options: { customId: '123e4567-e89b-42d3-a456-426614174000' },
	};
	const cancel = { resource: 'message', operation: 'cancel', messageId: segment.options.customId };
	const alias = {
		resource: 'alias',
		operation: 'set',
		userId: 'customer-1842',
		aliases: assignments({ crm_id: '42' }),
	};
	const mayBeDone =
		'An earlier attempt may have succeeded, but its response was lost. Check in OneSignal or with a Get operation.';

	const adviceAfter = async (parameters: IDataObject, ...replies: StubResponse[]) => {
		server.responses.splice(0, Infinity, ...replies);
		return (await run([{}], {}, parameters)).error?.description;
	};

	it.each([
		['a segment that is there', segment, conflict],
		['a message that is cancelled or gone out', cancel, tooLate],
	])('may be the work of an earlier try: %s', async (_what, parameters, reply) => {
		expect(await adviceAfter(parameters, { cut: true }, reply)).toBe(mayBeDone);
	});

	it.each([
		['the first try is answered so', segment, [conflict]],
		['the first try was not worked on', segment, [{ status: 429 }, conflict]],
		['it is about another user', alias, [{ cut: true as const }, takenAlias]],
		['the key does not fit', cancel, [{ cut: true as const }, { status: 401 }]],
	])('is no such thing where %s', async (_what, parameters, replies) => {
		expect(await adviceAfter(parameters, ...replies)).not.toBe(mayBeDone);
	});
});

it('asks no more for a while where OneSignal wants a longer one than the person would wait', async () => {
	const credential = { ...credentialFor(server.url), appId: crypto.randomUUID() };
	server.responses.splice(0, Infinity, { status: 429, headers: { 'retry-after': '3600' } });
	const first = await run([{ id: 'a' }], { credential });
	const second = await run([{ id: 'b' }], { credential });
	const stoppedClock = jest
		.spyOn(performance, 'now')
		.mockReturnValue(performance.now() + 2_990_000);
	const third = await run([{ id: 'b' }], { credential });
	stoppedClock.mockReturnValue(performance.now() + 700_000);
	server.responses.splice(0, Infinity, { body: { id: 'message-1' } });
	const fourth = await run([{ id: 'c' }], { credential });
	stoppedClock.mockRestore();
	expect([first, second, third, fourth].map(({ error }) => error?.httpCode)).toEqual([
		'429',
		'429',
		'429',
		undefined,
	]);
	expect(server.requests).toHaveLength(2);
});

it('asks again after the longest time that anyone may wait, however long OneSignal wants', async () => {
	const credential = { ...credentialFor(server.url), appId: crypto.randomUUID() };
	server.responses.splice(0, Infinity, { status: 429, headers: { 'retry-after': '999999999' } });
	await run([{ id: 'a' }], { credential });
	server.responses.splice(0, Infinity, { body: { id: 'message-1' } });
	const later = jest
		.spyOn(performance, 'now')
		.mockReturnValue(performance.now() + 6 * 60 * 60 * 1000);
	const { error } = await run([{ id: 'b' }], { credential });
	later.mockRestore();
	expect(error).toBeUndefined();
	expect(server.requests).toHaveLength(2);
});

it('holds organizations apart, which have no App ID', async () => {
	const credential = (apiKey: string) => ({ ...credentialFor(server.url), apiKey });
	server.responses.splice(0, Infinity, { status: 429, headers: { 'retry-after': '3600' } });
	const list = { resource: 'app', operation: 'getAll' };
	await run([{}], { credential: credential('os_v2_org_a') }, list);
	server.responses.splice(0, Infinity, { body: [] });
	const { error } = await run([{}], { credential: credential('os_v2_org_b') }, list);
	expect(error).toBeUndefined();
});

it('takes an organization for the same however its key was copied', async () => {
	const credential = (apiKey: string) => ({ ...credentialFor(server.url), apiKey });
	server.responses.splice(0, Infinity, { status: 429, headers: { 'retry-after': '3600' } });
	const list = { resource: 'app', operation: 'getAll' };
	await run([{}], { credential: credential('os_v2_org_c\n') }, list);
	const { error } = await run([{}], { credential: credential('os_v2_org_c') }, list);
	expect(error?.httpCode).toBe('429');
	expect(server.requests).toHaveLength(1);
});
