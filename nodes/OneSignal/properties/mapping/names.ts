import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { validationError } from '../../parse/validationError';
import type { Entry } from './assignments';

/** A key of an object, or an index of an array. */
type Key = string | number;

/** The keys that a name leads through. */
export type NamePath = (name: string) => Key[];

/** A name as it is, dots included. */
export const literalName: NamePath = (name) => [name];

/**
 * A name, an index or a quoted name, as n8n's editor writes them when a field is dragged. Sticky, so that the
 * search ends at the first character that belongs to none.
 */
const step = /(?:^|(?<=.)\.)([^.[\]]+)|\[(\d{1,6})\]|\[(["'])(.+?)\3\]/gsy;

/** Deeper than anyone nests. */
const maxDepth = 100;

/** A name such as `order.items[0].sku` as the way into nested data; any other as it is. */
export const nestedName: NamePath = (name) => {
	const keys: Key[] = [];
	let end = 0;
	for (const { 0: text, 1: plain, 2: position, 4: quoted } of name.matchAll(step)) {
		keys.push(plain ?? quoted ?? Number(position));
		end += text.length;
	}
	const isPath = end === name.length && keys.length <= maxDepth && typeof keys[0] === 'string';
	return isPath ? keys : [name];
};

/** An object or array in the making; a `Map` holds a name such as `__proto__` like any other. */
type Branch = Map<Key, Branch | { value: IDataObject[string] }>;

/** The object that entries make together. Refuses a name that stands for two values. */
export function toObject(
	context: IExecuteSingleFunctions,
	entries: Entry[],
	label: string,
	pathOf: NamePath,
): IDataObject {
	const root: Branch = new Map();
	for (const [name, value] of entries) {
		const keys = pathOf(name);
		const last = keys[keys.length - 1];
		const branch = branchAt(root, keys.slice(0, -1));
		if (!branch || branch.has(last)) throw duplicateName(context, label, name);
		branch.set(last, { value });
	}
	return Object.fromEntries([...root].map(([key, node]) => [key, written(node)]));
}

/** The branch that the keys lead to, made where it is missing; `undefined` where a value is in the way. */
function branchAt(root: Branch, keys: Key[]): Branch | undefined {
	let branch = root;
	for (const key of keys) {
		const next = branch.get(key) ?? new Map();
		if (!(next instanceof Map)) return undefined;
		branch.set(key, next);
		branch = next;
	}
	return branch;
}

/** A branch whose keys are all indexes is an array, without holes. */
function written(node: Branch | { value: IDataObject[string] }): IDataObject[string] {
	if (!(node instanceof Map)) return node.value;
	const entries = [...node].map(([key, inner]) => [key, written(inner)] as const);
	if (entries.some(([key]) => typeof key === 'string')) return Object.fromEntries(entries);
	return entries
		.sort(([one], [other]) => Number(one) - Number(other))
		.map(([, value]) => value) as IDataObject[string];
}

const duplicateName = (context: IExecuteSingleFunctions, label: string, name: string): Error =>
	validationError(
		context,
		`'${label}' contains "${name}" more than once`,
		'Remove or rename one of the entries. A name such as "address.city" can\'t stand beside "address".',
	);
