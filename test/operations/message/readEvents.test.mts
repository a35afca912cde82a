import { readEvents } from '../../../nodes/OneSignal/resources/message/shared/delivery/readEvents';
import type {
	MessageFacts,
	UserFacts,
} from '../../../nodes/OneSignal/resources/message/shared/delivery/facts';

const user: UserFacts = { given: { label: 'external_id', id: 'ada' }, subscriptions: [] };
const message = { counts: { sent: 1, failed: 1 } } as MessageFacts;

const isComplete = (...rows: object[]): boolean | undefined => {
	const numbered = rows.map((row, at) => ({ subscription_id: `s-${at}`, ...row }));
	const facts = readEvents(numbered, message, user);
	return facts.status === 'listed' ? facts.isComplete : undefined;
};

const time = '2026-11-30 12:00:00';

it('takes an export for complete once it tells of as many messages as were sent or failed', () => {
	expect(isComplete({ sent: time }, { failed: time })).toBe(true);
	expect(isComplete({ delivered: time }, { clicked: 't' })).toBe(true);
	expect(isComplete({ sent: time })).toBe(false);
	expect(isComplete({ sent: time }, { unsubscribed: time })).toBe(false);
	expect(isComplete({ sent: time }, { sent: '', failed: 'f' })).toBe(false);
});
