import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import type { Emulator } from '../emulator/emulator.mts';
import { matchPath } from '../emulator/route.mts';
import { routes } from '../emulator/routes.mts';
import type { RunResult } from '../engine/run.mts';
import { apiKey } from '../testCredential.mts';
import type { Panel } from '../panel.mts';

type EmulatedRequest = Emulator['requests'][number];

/** What no program says on purpose: values that were never looked at, and the inside of an exception. */
const leaks =
	/undefined|\bNaN\b|\bInfinity\b|\[object |Cannot read|Cannot convert|Cannot mix|is not a function|not iterable|call stack|\n\s+at /;

const loneSurrogate = /[\uD800-\uDFFF]/u;

/** Every name and every text in a body, decoded. */
const textsIn = (value: unknown): string[] =>
	typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([name, inner]) => [name, ...textsIn(inner)])
		: [String(value)];

const routeOf = ({ method, path }: Pick<EmulatedRequest, 'method' | 'path'>): string =>
	routes.find((route) => route.method === method && matchPath(route, path.split('?')[0]))?.path ??
	`no route for ${method} ${path}`;

/** What is wrong with a request that left; nothing where OneSignal could take or refuse it by its rules. */
export function leaksInRequest(
	request: EmulatedRequest,
	expected: Array<{ method: string; path: string }>,
): string[] {
	const { path, status, response } = request;
	const texts = [decodeURIComponent(path), ...textsIn(request.body ?? '')];
	return [
		...texts
			.filter((text) => leaks.test(text) || loneSurrogate.test(text))
			.map((text) => `sends ${text}`),
		...(status === 0 || status >= 500 ? [`breaks OneSignal: ${JSON.stringify(response)}`] : []),
		...(expected.some((each) => routeOf(each) === routeOf(request)) ? [] : [`goes to ${path}`]),
	];
}

/** What is wrong with a refusal; nothing where the person learns which field, or what OneSignal said. */
export function leaksInError(error: Error, { fields }: Panel): string[] {
	const { message } = error;
	const words = `${message} ${(error as NodeApiError).description ?? ''}`;
	const isNamed = fields.some(({ field }) => words.includes(`'${field.displayName}`));
	return [
		...(leaks.test(words) || loneSurrogate.test(words) ? [`says ${words}`] : []),
		...(/^.+ \[item \d+\]$/s.test(message) ? [] : [`does not name the item: ${message}`]),
		...(error instanceof NodeOperationError && !isNamed ? [`names no field: ${words}`] : []),
		...(error instanceof NodeOperationError || error instanceof NodeApiError
			? []
			: [`is a ${error.name}: ${message}`]),
		...(JSON.stringify(error).includes(apiKey) ? ['gives the key away'] : []),
	];
}

/** Every item comes to something, and none to two things. */
export function leaksInItems({ items }: RunResult, count: number): string[] {
	const refused = items
		.filter(({ error }) => error)
		.map(({ error }) => error?.context.itemIndex as number);
	const shown = items
		.filter(({ error }) => !error)
		.map(({ pairedItem }) => (pairedItem as { item: number }).item);
	return [
		...refused.filter((item) => shown.includes(item)).map((item) => `item ${item} comes twice`),
		...[...refused, ...shown]
			.filter((item) => !(item >= 0 && item < count))
			.map((item) => `there is no item ${item}`),
	];
}

/** What has got into the prototypes that everything shares; taken out again. */
export function prototypePollution(): string[] {
	const names: string[] = [];
	for (const prototype of [
		Object.prototype,
		Array.prototype,
		Function.prototype,
		String.prototype,
	]) {
		for (const name of Object.keys(prototype)) {
			names.push(`pollutes ${name}`);
			delete (prototype as unknown as Record<string, unknown>)[name];
		}
	}
	return names;
}
