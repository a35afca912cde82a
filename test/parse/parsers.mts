import { join } from 'node:path';

import type { EntryParser } from '../../nodes/OneSignal/parse/splitText';
import type { Parser } from '../../nodes/OneSignal/parse/parser';
import { sources } from '../support/sources.mts';
import { contextOf } from './parseWith.mts';

type Exported = (...given: never[]) => unknown;

const asAnything: EntryParser = (_context, value) => String(value);
const menu = { options: [{ name: 'A', value: 'a' }] };

/** What makes a parser, with what it needs for that. */
const factories: Record<string, unknown[]> = {
	asChoice: [menu],
	asButtons: [3],
	asChoices: [menu],
	asFutureIso: ['Choose a later time.'],
	asIdentity: [],
	asIdUpTo: [9],
	asIdUnder: ['external_id'],
	asList: [],
	asMappedChoice: [{ a: 'A' }],
	asNotEmpty: [asAnything],
	asNumber: [0, 9],
	asNumeric: [0, 9],
	asObjectUpTo: [9],
	asOptional: [asAnything],
	asOptionalList: [],
	asRequired: [asAnything],
	asRequiredList: [asAnything],
	asRequiredTextUpTo: [9],
	asSingleLine: [],
	asTextUpTo: [9],
	asTokenOf: ['Email'],
	asWholeNumber: [0, 9],
};

/** Exported under such a name, but no parsers of a field. */
const others = new Set(['asExactNumber']);

/** A parser of the sources, ready to be used. */
interface FoundParser {
	path: string;
	name: string;
	parse: (value: unknown) => unknown;
}

const context = contextOf({ field: '={{ $json.value }}' });

function asParser(name: string, exported: Exported): Parser {
	const given = factories[name] as never[] | undefined;
	return given ? (exported(...given) as Parser) : (exported as Parser);
}

const parsersIn = (path: string): FoundParser[] =>
	Object.entries(require(join(process.cwd(), path)) as Record<string, Exported>)
		.filter(([name]) => /^as[A-Z]/.test(name) && !others.has(name))
		.map(([name, exported]) => {
			const parser = asParser(name, exported);
			return { path, name, parse: (value) => parser(context, value, 'Field', 'field') };
		});

/** Every exported parser of the node; what has a parameter of its own is made above. */
export const parsers: FoundParser[] = sources
	.filter(({ path }) => path.startsWith('nodes/OneSignal/'))
	.flatMap(({ path }) => parsersIn(path));

/** The value, or the error that a person would read; another one is a fault of the parser. */
export function outcomeOf({ parse }: FoundParser, value: unknown): unknown {
	try {
		return parse(value);
	} catch (error) {
		if ((error as Error).name === 'NodeOperationError') return error;
		throw error;
	}
}
