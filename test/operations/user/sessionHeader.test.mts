import { subscription } from '../../support/fixtureIds.ts';
import { play } from '../../support/runExample.mts';
import { openWire } from '../../support/recordingServer.mts';

it('names the device that a session was on in a header, beside the key', async () => {
	const wire = await openWire();
	const options = { sessionCount: 1, sessionSubscription: subscription };
	await play('user', 'update', { given: { aliasId: 'customer-1842', options } }, wire.url);
	expect(wire.arrived[0].headers).toMatchObject({
		'onesignal-subscription-id': subscription,
		'onesignal-usage': 'Acme | Partner Integration',
	});
	await wire.close();
});
