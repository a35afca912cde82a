import type { IDataObject } from 'n8n-workflow';

import { fromOneSignalType } from '../../../../fields/subscriptionType';
import { eventTime, hasHappened } from '../../../../output/messageEvent';
import type { ActivityRow, EventFacts, MessageFacts, UserFacts } from './facts';

/** The exported events of a message → those of one user, and whether the export is whole. */
export function readEvents(
	rows: IDataObject[],
	{ counts }: MessageFacts,
	user: UserFacts,
): EventFacts {
	const all = rows.map(readRow);
	const attempts = new Set(all.filter(isAttempt).map(({ subscriptionId }) => subscriptionId));
	const { sent, failed = 0 } = counts;
	return {
		status: 'listed',
		ofUser: all.filter((row) => isOf(row, user)),
		// OneSignal may still be writing the events of a message that has just gone out.
		isComplete: sent !== undefined && attempts.size >= sent + failed,
	};
}

/** The message's numbers of sent and failed messages leave out devices that turned out to be unsubscribed. */
const isAttempt = ({ sent, delivered, clicked, failed }: ActivityRow): boolean =>
	[sent, delivered, clicked, failed].some((event) => event !== '');

/** The time of an event, or that there was one; nothing where there was none. */
function eventIn(cell: unknown): string {
	const text = String(cell ?? '').trim();
	return hasHappened(text) ? String(eventTime(text) ?? text) : '';
}

const readRow = (row: IDataObject): ActivityRow => ({
	subscriptionId: String(row.subscription_id ?? ''),
	externalId: String(row.external_user_id ?? ''),
	oneSignalId: String(row.onesignal_id ?? ''),
	type: String(fromOneSignalType(row.device_type) ?? ''),
	sent: eventIn(row.sent),
	delivered: eventIn(row.delivered),
	clicked: eventIn(row.clicked),
	failed: eventIn(row.failed),
	unsubscribed: eventIn(row.unsubscribed),
	failureMessage: String(row.failure_message ?? '').trim(),
});

const isSame = (a: string, b: string | undefined): boolean => a !== '' && a === b;

/**
 * Whether a row is about the user. A subscription may have moved here from another user since; it counts
 * where its owner was anonymous then, as people are before they log in.
 */
function isOf(row: ActivityRow, { given, identity, subscriptions }: UserFacts): boolean {
	const ids: Record<string, string | undefined> = identity ?? { [given.label]: given.id };
	return (
		isSame(row.externalId, ids.external_id) ||
		isSame(row.oneSignalId, ids.onesignal_id) ||
		(row.externalId === '' && subscriptions.some(({ id }) => id === row.subscriptionId))
	);
}
