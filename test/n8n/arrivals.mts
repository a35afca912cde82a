import type { AppView, MessageRecord } from '../support/emulator/records.mts';

/** One thing that reached OneSignal, for a table and for counting. */
export interface Arrival {
	name: string;
	kind: string;
	person: string;
	address: string;
	content: string;
}

const nobody = '(no External ID)';

const told = (details: object): string[] =>
	Object.entries(details).map(([key, value]) => `${key}: ${String(value)}`);

function peopleIn(books: AppView): Arrival[] {
	return books.users.map(({ identity, subscriptions, properties }) => {
		const { external_id: person = nobody, onesignal_id: _, ...aliases } = identity;
		return {
			name: `user ${person}`,
			kind: 'user',
			person,
			address: subscriptions.map(({ type }) => type).join(', '),
			content: [...told(properties.tags), ...told(aliases)].join(', '),
		};
	});
}

function deliveriesIn(books: AppView): Arrival[] {
	return books.deliveries.map(({ channel, external_id, token, title, subject, text, html }) => {
		const person = external_id ?? nobody;
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

/** Whom a message names that waits for its time. */
const namedIn = ({ body }: MessageRecord): string =>
	Object.values((body.include_aliases ?? {}) as object).join(', ');

function scheduledIn(books: AppView): Arrival[] {
	return books.messages
		.filter(({ completed_at, canceled }) => completed_at === null && !canceled)
		.map((message) => ({
			name: `${message.channel} for ${namedIn(message)}`,
			kind: message.channel,
			person: namedIn(message),
			address: `on ${new Date(message.send_after * 1000).toISOString().slice(0, 10)}`,
			content: String(message.body.email_subject ?? message.body.name ?? ''),
		}));
}

function eventsIn(books: AppView): Arrival[] {
	return books.events.map(({ name, external_id, properties }) => {
		const person = external_id ?? nobody;
		return {
			name: `event ${name} of ${person}`,
			kind: 'event',
			person,
			address: '',
			content: [name, ...told(properties)].join(' | '),
		};
	});
}

function activitiesIn(books: AppView): Arrival[] {
	return books.activities.map(({ id, attributes, state, messages, hasEnded }) => ({
		name: `activity ${id}`,
		kind: 'activity',
		person: id,
		address: 'lock screen',
		content: [
			...told({ ...attributes, ...state }),
			`${hasEnded ? 'over' : 'shown'} after ${messages} messages`,
		].join(' | '),
	}));
}

export const arrivalsIn = (books: AppView): Arrival[] => [
	...peopleIn(books),
	...deliveriesIn(books),
	...scheduledIn(books),
	...eventsIn(books),
	...activitiesIn(books),
];

const times = (name: string, names: string[]) => names.filter((other) => other === name).length;

/** What did not arrive exactly once, in words; nothing where all is well. */
export function discrepancies(expected: string[], arrivals: Arrival[]): string[] {
	const actual = arrivals.map(({ name }) => name);
	return [...new Set([...expected, ...actual])]
		.filter((name) => times(name, actual) !== times(name, expected))
		.map((name) => `${name}: ${times(name, actual)} instead of ${times(name, expected)}`);
}
