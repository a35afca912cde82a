import type { Channel, MessageRecord, SubscriptionType } from '../records.mts';
import type { AppState } from './app.mts';
import { platformOf } from './platforms.mts';

type Counts = Record<string, number>;

export interface Statistics {
	successful: number;
	/** Unsubscribed recipients. */
	failed: number;
	errored: number;
	converted: number;
	/** Confirmed deliveries; OneSignal only counts them for push. */
	received: number | null;
	frequency_capped: number;
	platform_delivery_stats: Record<string, Counts>;
}

/** Events of a message by name without the prefix, such as `clicked`. */
interface EventCounts {
	total(name: string): number;
	/** Each subscription once. */
	unique(name: string): number;
}

/** A message's statistics in the fields of its channel. */
export function statisticsOf(app: AppState, message: MessageRecord): Statistics {
	const { channel, successful, failed } = message;
	const events = countEvents(app, message);
	const errored = events.unique('failed');
	const delivered = successful - errored;
	const confirmed = delivered - countUnconfirmed(app, message);
	return {
		successful: delivered,
		failed,
		errored,
		converted: events.unique('clicked'),
		received: channel === 'push' && message.completed_at !== null ? confirmed : null,
		frequency_capped: message.capped,
		platform_delivery_stats: message.completed_at === null ? {} : byPlatform[channel](app, message),
	};
}

function countEvents(app: AppState, { id, channel }: MessageRecord, type?: string): EventCounts {
	const reactions = app.reactions.filter(
		({ messageId, subscriptionType }) =>
			messageId === id && (type === undefined || subscriptionType === type),
	);
	const named = (name: string) =>
		reactions.filter(({ kind }) => kind === `message.${channel}.${name}`);
	return {
		total: (name) => named(name).length,
		unique: (name) => new Set(named(name).map(({ subscriptionId }) => subscriptionId)).size,
	};
}

/** Deliveries without a confirmation that they arrived. */
const countUnconfirmed = ({ deliveries }: AppState, { id }: MessageRecord, type?: string): number =>
	deliveries.filter(
		(one) =>
			one.messageId === id &&
			one.isUnconfirmed &&
			(type === undefined || one.subscriptionType === type),
	).length;

const byPlatform: Record<
	Channel,
	(app: AppState, message: MessageRecord) => Record<string, Counts>
> = {
	push: (app, message) => {
		const platforms: Record<string, Counts> = {};
		for (const [type, count] of Object.entries(message.successfulByType)) {
			const platform = platformOf(type as SubscriptionType);
			if (!platform) continue;
			const events = countEvents(app, message, type);
			const errored = events.unique('failed');
			const { successful = 0, converted = 0, errored: others = 0 } = platforms[platform] ?? {};
			platforms[platform] = {
				successful: successful + count - errored,
				failed: 0,
				errored: others + errored,
				converted: converted + events.unique('clicked'),
				received: successful + count - errored - countUnconfirmed(app, message, type),
			};
		}
		return platforms;
	},
	email: (app, message) => {
		const events = countEvents(app, message);
		const { successful, failed } = message;
		const errored = events.unique('failed') + events.unique('suppressed');
		const bounced = events.unique('bounced');
		return {
			email: {
				successful: successful - errored,
				failed,
				errored,
				received: successful - errored - bounced - countUnconfirmed(app, message),
				bounced,
				opened: events.total('opened'),
				unique_opens: events.unique('opened'),
				clicks: events.total('clicked'),
				unique_clicks: events.unique('clicked'),
				unsubscribed: events.unique('unsubscribed'),
				reported_spam: events.unique('reported_as_spam'),
			},
		};
	},
	sms: (app, message) => {
		const events = countEvents(app, message);
		const { successful, failed } = message;
		const errored = events.unique('failed');
		const undelivered = events.unique('undelivered');
		return {
			sms: {
				successful: successful - errored,
				failed,
				errored,
				provider_successful: successful - errored - undelivered - countUnconfirmed(app, message),
				provider_failed: undelivered,
				provider_errored: 0,
			},
		};
	},
};
