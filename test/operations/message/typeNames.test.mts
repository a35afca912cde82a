import { fromOneSignalType } from '../../../nodes/OneSignal/fields/subscriptionType';
import { typeName } from '../../../nodes/OneSignal/resources/message/shared/delivery/typeNames';

/** All that OneSignal documents, as exports number them. */
const types = Array.from({ length: 18 }, (_, number) => fromOneSignalType(number)).filter(
	(type) => typeof type === 'string',
);

it('gives each kind of subscription a name of people, not of programs', () => {
	expect(types.length).toBeGreaterThan(10);
	expect(types.filter((type) => !/ push$|^(email|SMS)$/.test(typeName(type)))).toEqual([]);
	expect(typeName('amazonPush')).toBe('Amazon push');
	expect(typeName('visionPush')).toBe('visionPush');
});
