import type { IDataObject, IExecuteSingleFunctions, INodeProperties } from 'n8n-workflow';

import { asChoice } from '../../parse/choice';
import { quote } from '../../parse/invisible';
import { isObject } from '../../parse/json';
import type { Parser } from '../../parse/parser';
import { validationError } from '../../parse/validationError';
import { asOptionalText, asRequiredText } from '../../parse/text';
import { combine, field as kinds } from './parts';
import { asAmount, asNumeric, valueParser } from './values';

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
		const known = { ...each, field: chosen(kinds, each) };
		return [
			...(index > 0 && chosen(combine, each) === 'OR' ? [{ operator: 'OR' }] : []),
			condition(
				(key, name, as) => as(context, each[key], `${label}: ${name}`, pathOf(index, key)),
				{
					...known,
					relation: relationOf(context, known, label),
				},
			),
		];
	});
	if (entries.length <= maxEntries) return entries;
	throw validationError(
		context,
		`'${label}' contains ${entries.length} entries, but OneSignal accepts at most ${maxEntries}`,
		'Use fewer filters. Each Or counts like a filter.',
	);
};

/** The entries of the field; an expression may return something else for all of it. */
const filtersIn = (value: unknown): IDataObject[] =>
	isObject(value) && Array.isArray(value.filter) ? value.filter.filter(isObject) : [];

/** Conditions as the panel stores them, and as OneSignal writes them. */
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

/** The condition of a filter. n8n doesn't store defaults, and this one depends on the field. */
function relationOf(
	context: IExecuteSingleFunctions,
	{ field, relation }: IDataObject,
	label: string,
): string {
	const isTime = /_(session|time)$/.test(String(field));
	const chosen =
		asOptionalText(context, relation, `${label}: Condition`) ?? (isTime ? 'lessThan' : 'equals');
	if (Object.hasOwn(relations, chosen)) return relations[chosen];
	throw validationError(
		context,
		`'${label}: Condition' doesn't have the option ${quote(chosen)}`,
		'Select a condition from the list.',
	);
}

type Part = (key: string, name: string, as: Parser<string>) => string;

function condition(part: Part, filter: IDataObject): IDataObject {
	const { field, relation } = filter;
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
			return { field, relation, hours_ago: part('hoursAgo', 'Hours Ago', asAmount) };
	}
	const key = field === 'tag' ? { key: part('key', 'Tag Name', asRequiredText) } : {};
	const isAsked = !String(relation).endsWith('exists');
	const value = isAsked ? { value: part('value', 'Value', valueParser(filter)) } : {};
	return { field, ...key, relation, ...value };
}
