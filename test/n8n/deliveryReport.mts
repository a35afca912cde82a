import type { AppView, MessageRecord } from '../support/emulator/records.mts';

/** One thing that OneSignal received, for a table and for counting. */
export interface ReportRow {
	name: string;
	kind: string;
	person: string;
	address: string;
	content: string;
}

const noExternalId = '(no External ID)';

const keyValues = (details: object): string[] =>
	Object.entries(details).map(([key, value]) => `${key}: ${String(value)}`);

function userRows(appState: AppView): ReportRow[] {
	return appState.users.map(({ identity, subscriptions, properties }) => {
		const { external_id: person = noExternalId, onesignal_id: _, ...aliases } = identity;
		return {
			name: `user ${person}`,
			kind: 'user',
			person,
			address: subscriptions.map(({ type }) => type).join(', '),
			content: [...keyValues(properties.tags), ...keyValues(aliases)].join(', '),
		};
	});
}

function deliveryRows(appState: AppView): ReportRow[] {
	return appState.deliveries.map(({ channel, external_id, token, title, subject, text, html }) => {
		const person = external_id ?? noExternalId;
		const letter = html.replace(/<[^>]*>/g, ' ');
		return {
			name: `${channel} to ${person}`,
			kind: channel,
			person,
			address: channel === 'push' ? 'phone' : token,
			content: [title, subject, text || letter].filter(Boolean).join(' | '),
		};
	});
}

/** The recipients of a scheduled message. */
const recipientsOf = ({ body }: MessageRecord): string =>
	Object.values((body.include_aliases ?? {}) as object).join(', ');

function scheduledRows(appState: AppView): ReportRow[] {
	return appState.messages
		.filter(({ completed_at, canceled }) => completed_at === null && !canceled)
		.map((message) => ({
			name: `${message.channel} for ${recipientsOf(message)}`,
			kind: message.channel,
			person: recipientsOf(message),
			address: `on ${new Date(message.send_after * 1000).toISOString().slice(0, 10)}`,
			content: String(message.body.email_subject ?? message.body.name ?? ''),
		}));
}

function eventRows(appState: AppView): ReportRow[] {
	return appState.events.map(({ name, external_id, properties }) => {
		const person = external_id ?? noExternalId;
		return {
			name: `event ${name} of ${person}`,
			kind: 'event',
			person,
			address: '',
			content: [name, ...keyValues(properties)].join(' | '),
		};
	});
}

function activityRows(appState: AppView): ReportRow[] {
	return appState.activities.map(({ id, attributes, state, messages, hasEnded }) => ({
		name: `activity ${id}`,
		kind: 'activity',
		person: id,
		address: 'lock screen',
		content: [
			...keyValues({ ...attributes, ...state }),
			`${hasEnded ? 'over' : 'shown'} after ${messages} messages`,
		].join(' | '),
	}));
}

export const deliveryReport = (appState: AppView): ReportRow[] => [
	...userRows(appState),
	...deliveryRows(appState),
	...scheduledRows(appState),
	...eventRows(appState),
	...activityRows(appState),
];

const times = (name: string, names: string[]) => names.filter((other) => other === name).length;

/** What was not received exactly as often as expected, in words. */
export function differences(expected: string[], arrivals: ReportRow[]): string[] {
	const actual = arrivals.map(({ name }) => name);
	return [...new Set([...expected, ...actual])]
		.filter((name) => times(name, actual) !== times(name, expected))
		.map((name) => `${name}: ${times(name, actual)} instead of ${times(name, expected)}`);
}
