import type { NodeApiError } from 'n8n-workflow';

import { searchApps } from '../../nodes/OneSignal/listSearch/apps';
import { searchJourneys } from '../../nodes/OneSignal/listSearch/journeys';
import { searchMessages } from '../../nodes/OneSignal/listSearch/messages';
import { searchSegments } from '../../nodes/OneSignal/listSearch/segments';
import { app } from '../support/fixtureIds.ts';
import { openDropdown } from '../support/engine/dropdown.mts';
import { organizationKey } from '../support/engine/types.mts';
import { apiKey, credentialFor } from '../support/testCredential.mts';
import { useRecordingServer, type StubResponse } from '../support/recordingServer.mts';

const server = useRecordingServer();

const dropdownOf = (resource: string, ...replies: StubResponse[]) => {
	server.responses.splice(0, Infinity, ...replies);
	const parameters = { resource, operation: 'get', whichApp: 'anyApp' };
	return openDropdown(parameters, credentialFor(server.url));
};
const paths = () => server.requests.map(({ path }) => path);
const many = <T,>(count: number, row: T): T[] => Array.from({ length: count }, () => row);

describe('messages', () => {
	const page = (...notifications: object[]): StubResponse => ({ body: { notifications } });
	const at = { send_after: 1767225600 };

	it('are called by their name, else by what they say', async () => {
		const replies = page(
			{ id: 'a', name: 'Sale', contents: { en: 'Hello' }, ...at },
			{ id: 'b', name: null, email_subject: 'Welcome', ...at },
			{ id: 'c', headings: { en: 'Title' }, contents: { en: 'Hello' }, ...at },
			{ id: 'd', contents: { en: 'Hello' }, queued_at: 1767225600 },
			{ id: 'e', contents: null, ...at },
		);
		const { results } = await searchMessages.call(dropdownOf('message', replies));
		expect(paths()).toEqual([`/notifications?app_id=${app}&limit=50&offset=0`]);
		expect(results).toEqual(
			['Sale', 'Welcome', 'Title', 'Hello', 'e'].map((words, i) => ({
				name: `${words} (2026-01-01 00:00)`,
				value: 'abcde'[i],
			})),
		);
	});

	it('come page by page, as far as one has a match', async () => {
		const sale = { id: 'a', name: 'Sale', ...at };
		const replies = [page(...many(50, sale)), page(...many(49, sale), { ...sale, name: 'News' })];
		const found = await searchMessages.call(dropdownOf('message', ...replies), ' NEWS ');
		expect(paths()).toHaveLength(2);
		expect(found).toMatchObject({ results: [{ value: 'a' }], paginationToken: '100' });
	});

	it('are looked through no further than a person would wait for', async () => {
		const full = page(...many(50, { id: 'a', name: 'Sale', ...at }));
		const asked = searchMessages.call(dropdownOf('message', ...many(9, full)), 'news');
		const told = (await asked.catch((error: unknown) => error)) as NodeApiError;
		expect(paths()).toHaveLength(5);
		expect(told.message).toBe('None of the first 250 entries has this in its name');
		expect(told.description).toMatch(/'By ID'/);
		expect(told.httpCode).toBeNull();
		const below = await searchMessages.call(dropdownOf('message', ...many(9, full)), 'news', '50');
		expect(paths()).toHaveLength(10);
		expect(below).toEqual({ results: [], paginationToken: '300' });
	});
});

describe('segments', () => {
	it('have their ID as value and come three hundred at a time', async () => {
		const row = { id: 's-1', name: 'VIP' };
		const first = await searchSegments.call(
			dropdownOf('segment', { body: { segments: many(300, row) } }),
		);
		expect(first.results[0]).toEqual({ name: 'VIP', value: 's-1' });
		expect(first.paginationToken).toBe('300');
		const last = dropdownOf('segment', { body: { segments: [row] } });
		const second = await searchSegments.call(last, '', first.paginationToken);
		expect(paths()[1]).toBe(`/apps/${app}/segments?limit=300&offset=300`);
		expect(second).toEqual({ results: [{ name: 'VIP', value: 's-1' }] });
	});
});

describe('journeys', () => {
	it('come page by page, by the cursor that OneSignal gives', async () => {
		const journeys = [{ id: 'j-1', name: 'Welcome' }];
		const first = await searchJourneys.call(
			dropdownOf('journey', { body: { journeys, has_more: true, next_cursor: 'c/2' } }),
		);
		const second = await searchJourneys.call(
			dropdownOf('journey', { body: { journeys, has_more: false, next_cursor: null } }),
			'',
			first.paginationToken,
		);
		expect(paths()).toEqual([
			`/apps/${app}/journeys?limit=50`,
			`/apps/${app}/journeys?limit=50&cursor=c%2F2`,
		]);
		expect(second).toEqual({ results: [{ name: 'Welcome', value: 'j-1' }] });
	});
});

describe('apps', () => {
	it('are asked for with the key of the organization', async () => {
		const rows = [
			{ id: 'a-1', name: 'Corner Shop', basic_auth_key: 'secret' },
			{ id: 'a-2', name: 'Bakery' },
		];
		const { results } = await searchApps.call(dropdownOf('app', { body: rows }), 'corner');
		expect(results).toEqual([{ name: 'Corner Shop', value: 'a-1' }]);
		expect(server.requests[0].headers.authorization).toBe(`Key ${organizationKey}`);
		expect(server.requests[0].headers.authorization).not.toContain(apiKey);
	});
});

it.each([
	['message', searchMessages, { notifications: [] }],
	['segment', searchSegments, { segments: [] }],
	['journey', searchJourneys, { journeys: [], has_more: false }],
	['app', searchApps, []],
])('says so when there is no %s', async (resource, search, body) => {
	expect(await search.call(dropdownOf(resource, { body }))).toEqual({ results: [] });
});

it.each<[string, StubResponse, RegExp]>([
	['does not answer', { cut: true }, /^Check n8n's internet connection\./],
	['is busy', { status: 429 }, /^Wait a moment\./],
])('says what to do about the list when OneSignal %s', async (_what, reply, first) => {
	const asked = searchSegments.call(dropdownOf('segment', reply));
	const { description } = (await asked.catch((error: unknown) => error)) as { description: string };
	expect(description).toMatch(first);
	expect(description).toMatch(/ Then open the list again\.$/);
});
