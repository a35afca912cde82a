import {
	searchCountries,
	searchLanguages,
	searchTimeZones,
} from '../../nodes/OneSignal/listSearch/codes';
import { asCountry, asLanguage } from '../../nodes/OneSignal/parse/isoCode';
import { asTimeZone } from '../../nodes/OneSignal/parse/timeZone';
import { openDropdown } from '../support/engine/dropdown.mts';
import { credentialFor } from '../support/testCredential.mts';

const dropdown = openDropdown({}, credentialFor('http://127.0.0.1:1'));
const lists = {
	countries: { search: searchCountries, as: asCountry, total: 250 },
	languages: { search: searchLanguages, as: asLanguage, total: 185 },
	timezones: { search: searchTimeZones, as: asTimeZone, total: 400 },
};

const find = async (list: keyof typeof lists, text: string): Promise<unknown[]> =>
	(await lists[list].search.call(dropdown, text)).results.map(({ value }) => value);

it.each([
	['countries', 'germ', ['DE']],
	['countries', ' FR', ['FR', 'PF', 'GF', 'TF', 'ZA', 'CF']],
	['countries', 'UK', ['UA', 'GB']],
	['languages', 'Norwegian', ['nb', 'nn']],
	['languages', 'zh-tw', ['zh-Hant']],
	['timezones', 'new york', ['America/New_York']],
	['timezones', 'Atlantis', []],
] as const)('finds in the %s by "%s"', async (list, text, found) => {
	expect([...(await find(list, text))].sort()).toEqual([...found].sort());
});

it.each(Object.entries(lists))('lists all %s, each as its field accepts it', async (_, list) => {
	const { results } = await list.search.call(dropdown);
	expect(results.length).toBeGreaterThanOrEqual(list.total);
	const changed = results.filter(
		({ value }) => list.as(dropdown as never, value, 'Code') !== value,
	);
	expect(changed).toEqual([]);
	const names = results.map(({ name }) => name);
	expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
});
