import { maxDepth } from './bodyLimits';
import { isTrustworthy } from './trustworthyJson';
import { isIdentifier, isUnambiguous } from './identifiers';
import { safeCopy, type Json } from './safeJson';

/** A text, and how far it has been read. */
interface Cursor {
	text: string;
	at: number;
	depth: number;
}

/**
 * Reads JSON, and what OneSignal makes of a template that is JSON only before values are put in: a
 * quotation mark inside a text, nothing where a number was, objects in single quotes, texts without
 * quotes. `undefined` if the text is neither, can be read in more than one way, or is nested too deep.
 */
export function readJson(text: string): Json | undefined {
	try {
		const strict = parseStrictly(text);
		if (strict && !isTrustworthy(text)) return undefined;
		return safeCopy((strict ?? { value: parseLeniently(text) }).value);
	} catch {
		return undefined;
	}
}

function parseStrictly(text: string): { value: unknown } | undefined {
	try {
		return { value: JSON.parse(text) };
	} catch {
		return undefined;
	}
}

function parseLeniently(text: string): Json {
	const cursor = { text, at: 0, depth: 0 };
	const value = readStructure(cursor);
	skipSpaces(cursor);
	if (cursor.at < text.length) throw new SyntaxError('Unexpected text after the end');
	return value;
}

function readStructure(cursor: Cursor): Json {
	skipSpaces(cursor);
	const opening = cursor.text[cursor.at];
	if (opening !== '{' && opening !== '[') throw new SyntaxError('Neither an object nor a list');
	if (cursor.depth >= maxDepth) throw new SyntaxError('Nested too deep');
	cursor.at += 1;
	cursor.depth += 1;
	const value = opening === '{' ? readObject(cursor) : readList(cursor);
	cursor.depth -= 1;
	return value;
}

function readObject(cursor: Cursor): Json {
	const entries = new Map<string, Json>();
	while (!consume(cursor, '}')) {
		const key = readQuoted(cursor, endOfKey);
		if (entries.has(key)) throw new SyntaxError('A name twice in one object');
		if (!consume(cursor, ':')) throw new SyntaxError('A name without a value');
		const start = cursor.at;
		entries.set(key, readValue(cursor, endInObject));
		if (isIdentifier(key) && !isUnambiguous(cursor.text.slice(start, cursor.at))) {
			throw new SyntaxError('An ID with an escape');
		}
		if (!consume(cursor, ',') && cursor.text[cursor.at] !== '}') {
			throw new SyntaxError('An object without an end');
		}
	}
	return Object.fromEntries(entries);
}

function readList(cursor: Cursor): Json {
	const list: Json[] = [];
	while (!consume(cursor, ']')) {
		list.push(readValue(cursor, endInList));
		if (!consume(cursor, ',') && cursor.text[cursor.at] !== ']') {
			throw new SyntaxError('A list without an end');
		}
	}
	return list;
}

/*
 * A quotation mark ends a text only if what follows it can follow a text there, in an object the next
 * name and its colon; other marks belong to the text. `y` matches at one place, and a name is bounded,
 * so that each mark costs one short look.
 */
const endOfKey = /\s*:/y;
const endInObject = /\s*(,\s*("[^"]{1,200}"\s*:|'[^']{1,200}'\s*:|\})|\}\s*([,}\]]|$))/y;
const endInList = /\s*(,|\]\s*([,}\]]|$))/y;

function readValue(cursor: Cursor, end: RegExp): Json {
	skipSpaces(cursor);
	const first = cursor.text[cursor.at];
	if (first === '{' || first === '[') return readStructure(cursor);
	return first === '"' || first === "'" ? readQuoted(cursor, end) : readBare(cursor);
}

function readQuoted(cursor: Cursor, end: RegExp): string {
	skipSpaces(cursor);
	const { text, at } = cursor;
	const mark = text[at];
	if (mark !== '"' && mark !== "'") throw new SyntaxError('A name without quotes');
	for (let close = text.indexOf(mark, at + 1); close > 0; close = text.indexOf(mark, close + 1)) {
		end.lastIndex = close + 1;
		if (!end.test(text)) continue;
		// Either the mark belongs to the text, or the text ends in a backslash.
		if (isEscaped(text, close)) throw new SyntaxError('Ambiguous end of a text');
		cursor.at = close + 1;
		return unescape(text.slice(at + 1, close));
	}
	throw new SyntaxError('A text without an end');
}

/** After an odd number of backslashes. */
function isEscaped(text: string, at: number): boolean {
	let slash = at - 1;
	while (text[slash] === '\\') slash -= 1;
	return (at - slash) % 2 === 0;
}

const escapes: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

const unescape = (text: string): string =>
	text.replace(
		/\\(?:u([0-9a-f]{4})|([^]))/gi,
		(_whole, code: string | undefined, letter: string) =>
			code ? String.fromCharCode(parseInt(code, 16)) : (escapes[letter] ?? letter),
	);

/** A number, a boolean, nothing, or a text whose quotes were forgotten. */
function readBare(cursor: Cursor): Json {
	const start = cursor.at;
	const stop = /[,}\]\n]/g;
	stop.lastIndex = start;
	cursor.at = stop.test(cursor.text) ? stop.lastIndex - 1 : cursor.text.length;
	const word = cursor.text.slice(start, cursor.at);
	skipSpaces(cursor);
	return parseBare(word);
}

/** What stands in a body without quotes. */
export function parseBare(text: string): Json {
	const word = text.trim();
	if (!word || word === 'null') return null;
	if (word === 'true' || word === 'false') return word === 'true';
	// "007" and "1.50" are no numbers: an ID would change.
	return /^-?\d{1,15}(\.\d+)?$/.test(word) && String(Number(word)) === word ? Number(word) : word;
}

function skipSpaces(cursor: Cursor): void {
	const spaces = /\s*/y;
	spaces.lastIndex = cursor.at;
	spaces.test(cursor.text);
	cursor.at = spaces.lastIndex;
}

/** Steps over a character, and the spaces before it, if it comes next. */
function consume(cursor: Cursor, character: string): boolean {
	skipSpaces(cursor);
	if (cursor.text[cursor.at] !== character) return false;
	cursor.at += 1;
	return true;
}
