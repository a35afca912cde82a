import { isIdentifier } from './identifiers';
import type { Json } from './safeJson';

/** A body template, cut where OneSignal puts values in. */
export interface CompiledTemplate {
	/** What stands before, between and after the values, as patterns that leave spaces open. */
	separators: Separator[];
	/** Whether each value stands in quotes. */
	quoted: boolean[];
	/** The values that a workflow acts on. */
	identifiers: Set<number>;
	/** The JSON of the template with values in it. */
	fill: (values: Json[]) => Json;
}

interface Separator {
	pattern: RegExp;
	/** How often it occurs in the template. */
	count: number;
}

/** Stands for a value; no text of a template contains it. */
const mark = '\uE000';
const markOf = (index: number): string => `${mark}${index}${mark}`;
const indexOfMark = (value: unknown): number | undefined => {
	const digits = typeof value === 'string' && /^\uE000(\d+)\uE000$/.exec(value)?.[1];
	return digits ? Number(digits) : undefined;
};

const maxLength = 20_000;

/** A string, which may have placeholders in it; a placeholder without quotes; or any other character. */
const pieces = /"((?:[^"\\{]|\\.|\{\{[^{}]*\}\}|\{(?!\{))*)"|\{\{[^{}]*\}\}|\S/gs;

/**
 * Cuts a template at its values. A string with a placeholder in it is one value, with all else that it
 * contains. `undefined` if the template has no value or uses more of Liquid than values.
 */
export function compileTemplate(template: string): CompiledTemplate | undefined {
	if (template.length > maxLength || template.includes('{%') || template.includes(mark)) return;
	const quoted: boolean[] = [];
	const sources: string[][] = [[]];
	let skeleton = '';
	for (const [piece, text] of template.matchAll(pieces)) {
		const isQuoted = text !== undefined;
		if (piece.includes('{{')) {
			skeleton += JSON.stringify(markOf(quoted.length));
			quoted.push(isQuoted);
			if (isQuoted) sources[sources.length - 1].push('"');
			sources.push(isQuoted ? ['"'] : []);
		} else {
			skeleton += piece;
			sources[sources.length - 1].push(piece.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
		}
	}
	const identifiers = identifiersIn(skeleton, quoted.length);
	if (!identifiers || sources.some((source) => source.length === 0)) return undefined;
	const separators = sources.map((source) => separatorOf(source, skeleton));
	return { separators, quoted, identifiers, fill: (values) => fill(skeleton, values) };
}

function separatorOf(source: string[], skeleton: string): Separator {
	const pattern = new RegExp(source.join('\\s*'), 'g');
	return { pattern, count: occurrences(skeleton, pattern).length };
}

/** Which values are identifiers; undefined if the template is no JSON, or puts values into names. */
function identifiersIn(skeleton: string, count: number): Set<number> | undefined {
	const identifiers = new Set<number>();
	let found = 0;
	try {
		JSON.parse(skeleton, (key, value: unknown) => {
			const index = indexOfMark(value);
			if (index === undefined) return value;
			found += 1;
			if (isIdentifier(key)) identifiers.add(index);
			return value;
		});
	} catch {
		return undefined;
	}
	return count > 0 && found === count ? identifiers : undefined;
}

const fill = (skeleton: string, values: Json[]): Json =>
	JSON.parse(skeleton, (_key, value: Json) => {
		const index = indexOfMark(value);
		return index === undefined ? value : values[index];
	}) as Json;

export interface Occurrence {
	start: number;
	end: number;
}

/** The next place where a pattern matches. */
export function occurrenceFrom(
	text: string,
	pattern: RegExp,
	from: number,
): Occurrence | undefined {
	pattern.lastIndex = from;
	const found = pattern.exec(text);
	return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

/** All places where a pattern matches, also those that overlap. */
export function occurrences(text: string, pattern: RegExp): Occurrence[] {
	const found: Occurrence[] = [];
	for (let next = occurrenceFrom(text, pattern, 0); next; ) {
		found.push(next);
		next = occurrenceFrom(text, pattern, next.start + 1);
	}
	return found;
}
