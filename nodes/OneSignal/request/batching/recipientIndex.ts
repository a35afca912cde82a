import { addTo } from './multimap';

/** One of several items, by its place among them, that names somebody, and how it writes them. */
interface Namer {
	place: number;
	person: string;
}

/**
 * Finds the items that name a person OneSignal speaks of. It may write them otherwise, such as an email
 * address in lower case or a number without quotes: such people are found where nobody has the exact name.
 *
 * @param groups whom each of the items names
 */
export function whoNamed(groups: string[][]): (person: unknown) => Namer[] {
	const exact = new Map<string, Namer[]>();
	const loose = new Map<string, Namer[]>();
	for (const [place, people] of groups.entries()) {
		for (const person of people) {
			addTo(exact, person, { place, person });
			addTo(loose, person.toLowerCase(), { place, person });
		}
	}
	return (person) => exact.get(String(person)) ?? loose.get(String(person).toLowerCase()) ?? [];
}
