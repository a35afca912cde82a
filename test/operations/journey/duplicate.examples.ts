import { app, journey } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { raw, simple } from './answers';

const path = `/apps/${app}/journeys/${journey}/duplicate`;
const copy = { ...raw, id: 'j-copy', name: 'Welcome (Copy)' };
const simpleCopy = { ...simple, id: 'j-copy', name: 'Welcome (Copy)' };

export default examplesOf('journey', 'duplicate', [
	{
		when: 'only what is required is filled in',
		given: { journeyId: { __rl: true, mode: 'list', value: journey } },
		sends: { method: 'POST', path },
		answer: { status: 201, body: copy },
		shows: [simpleCopy],
	},
	{
		when: 'every field is filled in',
		given: {
			journeyId: { __rl: true, mode: 'id', value: journey },
			copyName: 'Welcome v2',
			copyDescription: 'For customers in the US',
			simplify: false,
			options: { retries: { maxAttempts: 3, maxSeconds: 60 } },
		},
		sends: {
			method: 'POST',
			path,
			body: { overrides: { name: 'Welcome v2', description: 'For customers in the US' } },
		},
		answer: { status: 201, body: copy },
		shows: [copy],
	},
	{
		when: 'the journey ran once and was archived',
		given: { journeyId: { __rl: true, mode: 'id', value: journey } },
		sends: { method: 'POST', path },
		answer: {
			status: 201,
			body: { ...copy, started_at: '2026-01-03T00:00:00Z', archived_at: '2026-02-01T00:00:00Z' },
		},
		shows: [
			{
				...simpleCopy,
				startedAt: '2026-01-03T00:00:00.000Z',
				archivedAt: '2026-02-01T00:00:00.000Z',
			},
		],
	},
	{
		when: 'the name is too long',
		given: {
			journeyId: { __rl: true, mode: 'id', value: journey },
			copyName: 'x'.repeat(301),
		},
		refuses: "'Copy Name' is 301 characters long, but OneSignal accepts at most 300 [item 0]",
		advises: /Shorten/,
	},
]);
