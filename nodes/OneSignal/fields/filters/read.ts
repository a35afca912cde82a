import type { IDataObject, IExecuteSingleFunctions, INodeProperties } from 'n8n-workflow';

import { asChoice } from '../../parse/choice';
import { quote } from '../../parse/invisible';
import { asCountry, asLanguage } from '../../parse/isoCode';
import { isObject } from '../../parse/json';
import { unwrapLocator, type Parser } from '../../parse/parser';
import { asRequired } from '../../parse/required';
import { validationError } from '../../parse/validationError';
import { asOptionalText, asRequiredText } from '../../parse/text';
import { combinator, field as fieldMenu } from './parts';
import { asAmount, asDurationUnit, asNumeric, valueParser } from './values';

/** OneSignal's limit, operators included. */
const maxEntries = 200;

/** Filters as OneSignal accepts them: every value is text, and "or" is an entry of its own. */
export const asFilters: Parser<IDataObject[]> = (context, value, label, path) => {
	const filter = filtersIn(value);
	if (filter.length === 0) {
		throw validationError(
			context,
			`'${label}' is empty`,
			'Add at least one filter. To reach everyone, send to segments.',
		);
	}
	const chosen = (menu: INodeProperties, each: IDataObject): string =>
		asChoice(menu)(context, each[menu.name], `${label}: ${menu.displayName}`) ??
		(menu.default as string);
	const pathOf = (index: number, key: string): string | undefined =>
		path === undefined ? undefined : `${path}.filter.${index}.${key}`;
	const entries = filter.flatMap((each, index) => {
		const field = fieldNames[chosen(fieldMenu, each)];
		const relation = relationOf(context, field, each.operator, label);
		const part: Part = (key, name, as) =>
			as(context, unwrapLocator(each[key]), `${label}: ${name}`, pathOf(index, key));
		return [
			...(index > 0 && chosen(combinator, each) === 'or' ? [{ operator: 'OR' }] : []),
			condition(part, field, relation),
		];
	});
	if (entries.length <= maxEntries) return entries;
	throw validationError(
		context,
		`'${label}' contains ${entries.length} entries, but OneSignal accepts at most ${maxEntries}`,
		'Use fewer filters. Each Or counts like a filter.',
	);
};

/** What OneSignal calls the fields. */
const fieldNames: Record<string, string> = {
	appVersion: 'app_version',
	country: 'country',
	firstSession: 'first_session',
	language: 'language',
	lastSession: 'last_session',
	location: 'location',
	sessionCount: 'session_count',
	sessionTime: 'session_time',
	tag: 'tag',
};

/** The entries of the field; an expression may return something else for all of it. */
const filtersIn = (value: unknown): IDataObject[] =>
	isObject(value) && Array.isArray(value.filter) ? value.filter.filter(isObject) : [];

/** Operators as the panel stores them, and as OneSignal writes them. */
const relations: Record<string, string> = {
	equals: '=',
	notEquals: '!=',
	greaterThan: '>',
	lessThan: '<',
	exists: 'exists',
	notExists: 'not_exists',
	in: 'in_array',
	notIn: 'not_in_array',
	elapsedMoreThan: 'time_elapsed_gt',
	elapsedLessThan: 'time_elapsed_lt',
};

/** Of a session OneSignal knows its age. */
const sessionRelations: Record<string, string> = { elapsedMoreThan: '>', elapsedLessThan: '<' };

/** n8n doesn't store defaults, and this one depends on the field. */
const defaultOperators: Record<string, string> = {
	first_session: 'elapsedLessThan',
	last_session: 'elapsedLessThan',
	session_time: 'lessThan',
};

function relationOf(
	context: IExecuteSingleFunctions,
	field: string,
	operator: unknown,
	label: string,
): string {
	const chosen =
		asOptionalText(context, operator, `${label}: Operator`) ?? defaultOperators[field] ?? 'equals';
	const known = field.endsWith('_session') ? sessionRelations : relations;
	if (Object.hasOwn(known, chosen)) return known[chosen];
	throw validationError(
		context,
		`'${label}: Operator' doesn't have the option ${quote(chosen)}`,
		'Select an operator from the list.',
	);
}

type Part = <T>(key: string, name: string, as: Parser<T>) => T;

function condition(part: Part, field: string, relation: string): IDataObject {
	switch (field) {
		case 'location':
			return {
				field,
				radius: part('radius', 'Radius', asAmount),
				lat: part('latitude', 'Latitude', asNumeric(-90, 90)),
				long: part('longitude', 'Longitude', asNumeric(-180, 180)),
			};
		case 'last_session':
		case 'first_session':
			return { field, relation, hours_ago: String(rounded(secondsIn(part) / 3600)) };
		case 'session_time':
			return { field, relation, value: String(rounded(secondsIn(part))) };
	}
	const key = field === 'tag' ? { key: part('tagName', 'Tag Name', asRequiredText) } : {};
	if (relation.endsWith('exists')) return { field, ...key, relation };
	return { field, ...key, relation, value: comparedValue(part, field, relation) };
}

/** OneSignal compares letter by letter: no user's country is "UK", so everyone's country differs from it. */
function comparedValue(part: Part, field: string, relation: string): string {
	if (field === 'country') return part('country', 'Country', asRequired(asCountry));
	if (field === 'language') return part('language', 'Language', asRequired(asLanguage));
	return relation.startsWith('time_elapsed')
		? String(rounded(secondsIn(part)))
		: part('value', 'Value', valueParser(field, relation));
}

const secondsIn = (part: Part): number =>
	Number(part('duration', 'Duration', asAmount)) *
	part('durationUnit', 'Duration Unit', asDurationUnit);

/** Without the tail that fractions leave. */
const rounded = (amount: number): number => Math.round(amount * 10_000) / 10_000;
