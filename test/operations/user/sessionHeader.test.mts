import { subscription } from '../../support/cast.ts';
import { play } from '../../support/play.mts';
import { openWire } from '../../support/wire.mts';

it('names the device that a session was on in a header, beside the key', async () => {
	const wire = await openWire();
	const options = { addSessions: 1, sessionSubscriptionId: subscription };
	await play('user', 'update', { given: { userId: 'customer-1842', options } }, wire.url);
	expect(wire.arrived[0].headers).toMatchObject({
		'onesignal-subscription-id': subscription,
		'onesignal-usage': 'Acme | Partner Integration',
	});
	await wire.close();
});
