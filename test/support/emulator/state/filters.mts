import type { FilterCondition, FilterEntry, SubscriptionRecord, UserRecord } from '../records.mts';
import { unixSeconds } from './time.mts';

interface Candidate {
	user: UserRecord;
	subscription: SubscriptionRecord;
}

/** AND is implied between neighbors and takes precedence over OR; there are no parentheses. */
export function matches(filters: FilterEntry[], candidate: Candidate): boolean {
	const alternatives: FilterCondition[][] = [[]];
	for (const entry of filters) {
		if (!('operator' in entry)) alternatives[alternatives.length - 1].push(entry);
		else if (entry.operator === 'OR') alternatives.push([]);
	}
	return alternatives.some((all) =>
		all.every((condition) => matchesCondition(condition, candidate)),
	);
}

function matchesCondition(condition: FilterCondition, { user, subscription }: Candidate): boolean {
	const { properties } = user;
	switch (condition.field) {
		case 'tag':
			return matchesTag(condition, properties.tags[condition.key ?? '']);
		case 'last_session':
			return compare(hoursSince(properties.last_active), condition.relation, condition.hours_ago);
		case 'first_session':
			return compare(hoursSince(properties.first_active), condition.relation, condition.hours_ago);
		case 'session_count':
		case 'session_time':
			return compare(subscription[condition.field], condition.relation, condition.value);
		case 'app_version':
			return compare(subscription.app_version, condition.relation, condition.value);
		case 'language':
		case 'country':
			return compare(properties[condition.field], condition.relation, condition.value);
		case 'location':
			return isNear(properties, condition);
		default:
			return false;
	}
}

function matchesTag({ relation, value = '' }: FilterCondition, tag: string | undefined): boolean {
	const elapsed = unixSeconds(Date.now()) - Number(tag);
	switch (relation) {
		case 'in_array':
			return tag !== undefined && value.split(',').includes(tag);
		case 'not_in_array':
			return tag === undefined || !value.split(',').includes(tag);
		case 'time_elapsed_gt':
			return tag !== undefined && elapsed > Number(value);
		case 'time_elapsed_lt':
			return tag !== undefined && elapsed < Number(value);
		default:
			return compare(tag, relation, value);
	}
}

function compare(
	actual: string | number | undefined,
	relation: string | undefined,
	expected = '',
): boolean {
	switch (relation) {
		case 'exists':
			return actual !== undefined;
		case 'not_exists':
			return actual === undefined;
		case '=':
			return actual !== undefined && String(actual) === expected;
		case '!=':
			return String(actual ?? '') !== expected;
		case '>':
			return actual !== undefined && compareOrder(actual, expected) > 0;
		case '<':
			return actual !== undefined && compareOrder(actual, expected) < 0;
		default:
			return false;
	}
}

function compareOrder(left: string | number, right: string): number {
	const difference = Number(left) - Number(right);
	return Number.isNaN(difference)
		? String(left).localeCompare(right, 'en', { numeric: true })
		: difference;
}

const hoursSince = (seconds: number): number => (Date.now() / 1000 - seconds) / 3600;

function isNear({ lat, long }: UserRecord['properties'], condition: FilterCondition): boolean {
	if (lat === undefined || long === undefined) return false;
	const earthRadius = 6_371_000;
	const radians = (degrees: number): number => (degrees * Math.PI) / 180;
	const [latHere, latThere] = [radians(lat), radians(Number(condition.lat))];
	const halfLong = radians(long - Number(condition.long)) / 2;
	const chord =
		Math.sin((latHere - latThere) / 2) ** 2 +
		Math.cos(latHere) * Math.cos(latThere) * Math.sin(halfLong) ** 2;
	return 2 * earthRadius * Math.asin(Math.sqrt(chord)) <= Number(condition.radius);
}
