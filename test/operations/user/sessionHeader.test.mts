import { subscription } from '../../support/fixtureIds.ts';
import { runExample } from '../../support/runExample.mts';
import { startRecordingServer } from '../../support/recordingServer.mts';

it('names the device that a session was on in a header, beside the key', async () => {
	const server = await startRecordingServer();
	const options = { addSessions: 1, sessionSubscriptionId: subscription };
	await runExample('user', 'update', { given: { userId: 'customer-1842', options } }, server.url);
	expect(server.requests[0].headers).toMatchObject({
		'onesignal-subscription-id': subscription,
		'onesignal-usage': 'Acme | Partner Integration',
	});
	await server.close();
});
