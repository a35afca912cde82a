import { app, journey } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { raw, simple } from './answers';

const path = `/apps/${app}/journeys/${journey}`;
const chosen = { journeyId: { __rl: true, mode: 'id', value: journey } };
const active = { ...raw, state: 'active', started_at: '2026-01-03T00:00:00Z' };

export default examplesOf('journey', 'setState', [
	{
		when: 'only what is required is filled in',
		given: { journeyId: { __rl: true, mode: 'list', value: journey } },
		sends: { method: 'PATCH', path, body: { state: 'draft' } },
		answer: { body: raw },
		shows: [simple],
	},
	{
		when: 'the journey is started',
		given: { ...chosen, state: 'active' },
		sends: { method: 'PATCH', path, body: { state: 'active' } },
		answer: { body: active },
		shows: [{ ...simple, state: 'active', startedAt: '2026-01-03T00:00:00.000Z' }],
	},
	{
		when: 'every field is filled in',
		given: {
			...chosen,
			state: 'scheduled',
			startAt: '2099-01-01T09:00:00Z',
			simplify: false,
			options: { retries: { maxAttempts: 3, maxSeconds: 60 } },
		},
		sends: {
			method: 'PATCH',
			path,
			body: { state: 'scheduled', schedule: { start_at: '2099-01-01T09:00:00.000Z' } },
		},
		answer: { body: { ...raw, state: 'scheduled' } },
		shows: [{ ...raw, state: 'scheduled' }],
	},
	{
		when: 'the journey is not to be scheduled, though a time is left from before',
		given: { ...chosen, state: 'draft', startAt: '2099-01-01T09:00:00Z' },
		sends: { method: 'PATCH', path, body: { state: 'draft' } },
		answer: { body: raw },
		shows: [simple],
	},
	{
		when: 'the journey is archived',
		given: { journeyId: { __rl: true, mode: 'id', value: 'j-active' }, state: 'archived' },
		sends: {
			method: 'PATCH',
			path: `/apps/${app}/journeys/j-active`,
			body: { state: 'archived' },
		},
		answer: { body: { ...raw, state: 'archived', archived_at: '2026-02-01T00:00:00Z' } },
		shows: [{ ...simple, state: 'archived', archivedAt: '2026-02-01T00:00:00.000Z' }],
	},
	{
		when: 'the start is in a minute',
		given: {
			...chosen,
			state: 'scheduled',
			startAt: '={{ $now.plus({ minutes: 1 }).toISO() }}',
		},
		refuses: /^'Start At' is less than 5 minutes ahead \(.+\) \[item 0\]$/,
		advises: "Choose a later time, or set 'State' to 'Active' to start now.",
	},
	{
		when: 'the start has passed',
		given: { ...chosen, state: 'scheduled', startAt: '2020-01-01T00:00:00Z' },
		refuses: "'Start At' is in the past (2020-01-01T00:00:00.000Z) [item 0]",
		advises: /^Choose a later time, or set 'State' to 'Active' to start now\. A time without/,
	},
	{
		when: 'the start is missing',
		given: { ...chosen, state: 'scheduled', startAt: '={{ $json.missing }}' },
		refuses: "'Start At' is empty [item 0]",
		advises: /Enter a value/,
	},
	{
		when: 'OneSignal does not let the journey change so',
		given: { ...chosen, state: 'draft' },
		sends: { method: 'PATCH', path, body: { state: 'draft' } },
		answer: { status: 422, body: { errors: ['Cannot go from archived to draft'] } },
		refuses: "OneSignal couldn't process these values: Cannot go from archived to draft [item 0]",
		advises: /Check/,
	},
]);
