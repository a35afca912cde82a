import { allExamples } from '../support/allExamples.mts';
import type { ExpectedRequest } from '../support/examples.ts';
import { twins } from './sdkCalls.mts';
import { endpointOf, twinOf } from './twins.mts';

/** Where we differ from the twin that the SDK makes, and why. */
const reasons: Array<[difference: RegExp, why: string]> = [
	[/^(POST|PATCH) \/templates\S* body\//, 'a template for a push holds any field of a push'],
	[/custom_events body\/.*\/properties\//, 'the SDK says `payload`, the reference `properties`'],
	[/custom_events body\/.*\/idempotency_key$/, 'documented for each event, not in SDK 5.18'],
	[/^GET \/notifications\/\{id\} query\/outcome_/, 'documented, not in SDK 5.18'],
	[/outcomes query\/outcome_names/, 'the SDK cannot send names with commas one by one'],
	[/^GET \/notifications query\/template_id$/, 'documented, not in SDK 5.18'],
	[/^GET \/apps\/\{app_id\} query\/view$/, 'documented, not in SDK 5.18'],
	[/^POST \/notifications body\/custom\//, 'stands for "Additional Body Fields (JSON)"'],
	[/^POST \/apps\/\{app_id\}\/journeys\/\{id\}\/duplicate has no twin$/, 'not in SDK 5.18'],
	[/\/users\/by\/\{alias_label\}\/\{alias_id\}\/inbox\S* has no twin$/, 'not in SDK 5.18'],
	[/ body\/enable_frequency_cap$/, 'documented with the message, not in SDK 5.18'],
	[/ body\/fcm_v1_service_account_json$/, 'the SDK has the legacy `gcm_key`'],
	[
		/ body\/(properties\/test_user_name|ios_sound|description|include_unsubscribed)$/,
		'in the OpenAPI document, not in SDK 5.18',
	],
];

/** The requests of an operation's examples, with a key in place of "any key". */
const requestsOf = ({ examples }: (typeof allExamples)[number]): ExpectedRequest[] =>
	examples
		.flatMap(({ sends }) => [sends ?? []].flat())
		.filter(({ unsigned, body }) => !unsigned && !isAny(body))
		.map((sent) => ({ ...sent, body: withKeys(sent.body) }));

const isAny = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && 'asymmetricMatch' in value;

function withKeys(value: unknown): unknown {
	if (isAny(value)) return '123e4567-e89b-42d3-a456-426614174000';
	if (Array.isArray(value)) return value.map(withKeys);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withKeys(inner)]));
}

/** Method, path, query and body as one list of places and what stands there. */
function placesOf({ method, path, body }: ExpectedRequest): Map<string, string> {
	const [place, search] = path.split('?');
	const places = new Map([['method and path', `${method} ${place}`]]);
	for (const [name, value] of new URLSearchParams(search)) places.set(`query/${name}`, value);
	const note = (value: unknown, at: string): void => {
		if (typeof value !== 'object' || value === null) places.set(at, JSON.stringify(value));
		else for (const [key, inner] of Object.entries(value)) note(inner, `${at}/${key}`);
	};
	if (body !== undefined) note(body, 'body');
	return places;
}

/** The places at which a request and the SDK's twin of it differ. */
async function differencesOf(sent: ExpectedRequest): Promise<string[]> {
	const { name } = endpointOf(sent);
	if (!twins[name]) return [`${name} has no twin`];
	const [ours, theirs] = [placesOf(sent), placesOf(await twinOf(sent))];
	return [...new Set([...ours.keys(), ...theirs.keys()])]
		.filter((place) => ours.get(place) !== theirs.get(place))
		.map((place) => `${name} ${place}`);
}

const sending = allExamples.filter((each) => requestsOf(each).length > 0);
const used = new Set<RegExp>();

it.each(sending)(
	'$resource: $operation makes the requests that the official SDK makes',
	async (each) => {
		const differences = (await Promise.all(requestsOf(each).map(differencesOf))).flat();
		const unexplained = differences.filter((difference) => {
			const reason = reasons.find(([pattern]) => pattern.test(difference));
			if (reason) used.add(reason[0]);
			return !reason;
		});
		expect([...new Set(unexplained)]).toEqual([]);
	},
);

it('has no reason for a difference that is gone', () => {
	expect(reasons.filter(([pattern]) => !used.has(pattern)).map(([, why]) => why)).toEqual([]);
});
