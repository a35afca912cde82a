import type { AppBooks, Phone } from '../support/emulator/records.mts';

/** An example workflow, and what must have come of it when it has run once. */
export interface Example {
	file: string;
	/** Who has the customer's app, and allows it to notify, before the workflow runs. */
	phones: Phone[];
	arrives: string[];
}

export const examples: Example[] = [
	{
		file: 'welcome.json',
		phones: [{ external_id: 'customer-1842', model: 'Pixel 9' }],
		arrives: [
			'user customer-1842',
			'push to customer-1842',
			'email to customer-1842',
			'sms to customer-1842',
			'event signed_up of customer-1842',
		],
	},
];

/** One thing that reached OneSignal, for a table and for counting. */
export interface Arrival {
	name: string;
	kind: string;
	person: string;
	address: string;
	content: string;
}

const nobody = '(no External ID)';

function peopleIn(books: AppBooks): Arrival[] {
	return books.users.map(({ identity, subscriptions, properties }) => {
		const person = identity.external_id ?? nobody;
		const tags = Object.entries(properties.tags).map(([key, value]) => `${key}: ${value}`);
		return {
			name: `user ${person}`,
			kind: 'user',
			person,
			address: subscriptions.map(({ type }) => type).join(', '),
			content: tags.join(', '),
		};
	});
}

function deliveriesIn(books: AppBooks): Arrival[] {
	return books.deliveries.map(({ channel, external_id, token, title, subject, text }) => {
		const person = external_id ?? nobody;
		return {
			name: `${channel} to ${person}`,
			kind: channel,
			person,
			address: channel === 'push' ? 'phone' : token,
			content: [title, subject, text].filter(Boolean).join(' | '),
		};
	});
}

function eventsIn(books: AppBooks): Arrival[] {
	return books.events.map(({ name, external_id, properties }) => {
		const person = external_id ?? nobody;
		const details = Object.entries(properties).map(([key, value]) => `${key}: ${String(value)}`);
		return {
			name: `event ${name} of ${person}`,
			kind: 'event',
			person,
			address: '',
			content: [name, ...details].join(' | '),
		};
	});
}

export const arrivalsIn = (books: AppBooks): Arrival[] => [
	...peopleIn(books),
	...deliveriesIn(books),
	...eventsIn(books),
];

const times = (name: string, names: string[]) => names.filter((other) => other === name).length;

/** What did not arrive exactly once, in words; nothing where all is well. */
export function discrepancies(expected: string[], arrivals: Arrival[]): string[] {
	const actual = arrivals.map(({ name }) => name);
	return [...new Set([...expected, ...actual])]
		.filter((name) => times(name, actual) !== times(name, expected))
		.map((name) => `${name}: ${times(name, actual)} instead of ${times(name, expected)}`);
}
