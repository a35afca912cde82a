import type { IDataObject } from 'n8n-workflow';

import { channelOf, statsOf, type Channel } from './channelOf';

/** A number that OneSignal counted; `null` where it gives none. */
type Count = number | null;

/**
 * The counts and rates of a message in the words of its channel, which is not told by itself. OneSignal
 * calls unsubscribed recipients `failed`, failed deliveries `errored` and clicks `converted`; what it
 * calls `successful` was only passed on, so for email and SMS it says nothing about delivery.
 */
export function statisticsOf(message: IDataObject): IDataObject {
	const channel = channelOf(message);
	if (channel === undefined) return { channel: null, sent: countIn(message.successful) };
	return { channel, ...byChannel[channel](message, countsOf(message)) };
}

/** The counts that the channels have in common. For email and SMS their own block has them too. */
interface CommonCounts {
	successful: Count;
	unsubscribed: Count;
	failed: Count;
	/** Everyone the message was meant for and who isn't waiting for it. */
	attempted: Count;
}

function countsOf(message: IDataObject, own: IDataObject = {}): CommonCounts {
	const successful = countIn(own.successful ?? message.successful);
	const unsubscribed = countIn(own.failed ?? message.failed);
	const failed = countIn(own.errored ?? message.errored);
	return { successful, unsubscribed, failed, attempted: sum(successful, unsubscribed, failed) };
}

const byChannel: Record<Channel, (message: IDataObject, common: CommonCounts) => IDataObject> = {
	push: (message, { successful: delivered, unsubscribed, failed, attempted }) => {
		const clicked = countIn(message.converted);
		return {
			delivered,
			received: countIn(message.received),
			unsubscribed,
			failed,
			frequencyCapped: countIn(message.frequency_capped),
			clicked,
			deliveryRate: rate(delivered, attempted),
			clickRate: rate(clicked, delivered),
		};
	},
	email: (message) => {
		const email = statsOf(message, 'email');
		const { successful: sent, failed, attempted } = countsOf(message, email);
		const delivered = countIn(email.received);
		const uniqueOpens = countIn(email.unique_opens);
		const uniqueClicks = countIn(email.unique_clicks);
		return {
			sent,
			delivered,
			bounced: countIn(email.bounced),
			failed,
			opens: countIn(email.opened),
			uniqueOpens,
			// The glossary has both names.
			clicks: countIn(email.clicks ?? email.clicked),
			uniqueClicks,
			unsubscribed: countIn(email.unsubscribed),
			reportedSpam: countIn(email.reported_spam),
			deliveryRate: rate(delivered, attempted),
			openRate: rate(uniqueOpens, delivered),
			clickRate: rate(uniqueClicks, delivered),
		};
	},
	sms: (message) => {
		const sms = statsOf(message, 'sms');
		const { successful: sent, failed, attempted } = countsOf(message, sms);
		const delivered = countIn(sms.provider_successful);
		const clicked = countIn(message.converted);
		return {
			sent,
			delivered,
			undelivered: countIn(sms.provider_failed),
			failed,
			clicked,
			deliveryRate: rate(delivered, attempted),
			clickRate: rate(clicked, delivered),
		};
	},
};

const countIn = (value: unknown): Count =>
	typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;

const sum = (...counts: Count[]): Count =>
	counts.reduce((total, each) => (total === null || each === null ? null : total + each), 0);

/** A share from 0 to 1, with four digits; `null` where the counts allow none. */
const rate = (part: Count, whole: Count): Count =>
	part === null || whole === null || whole === 0 || part > whole
		? null
		: Math.round((part / whole) * 10_000) / 10_000;
