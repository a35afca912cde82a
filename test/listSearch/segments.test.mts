import { getSegments } from '../../nodes/OneSignal/listSearch/segments';
import { openDropdown } from '../support/engine/dropdown.mts';
import { app } from '../support/fixtureIds.ts';
import { credentialFor } from '../support/testCredential.mts';
import { useRecordingServer, type StubResponse } from '../support/recordingServer.mts';

const server = useRecordingServer();

const page = (...names: string[]): StubResponse => ({
	body: { segments: names.map((name) => ({ name })) },
});

it('lists every segment by the name that messages use, page after page', async () => {
	const full = page(...Array.from({ length: 300 }, (_, i) => `Segment ${i}`));
	server.responses.splice(0, Infinity, full, page('Last'));
	const segments = await getSegments.call(openDropdown({}, credentialFor(server.url)));
	expect(server.requests.map(({ path }) => path)).toEqual([
		`/apps/${app}/segments?limit=300&offset=0`,
		`/apps/${app}/segments?limit=300&offset=300`,
	]);
	expect(segments).toHaveLength(301);
	expect(segments[300]).toEqual({ name: 'Last', value: 'Last' });
});
