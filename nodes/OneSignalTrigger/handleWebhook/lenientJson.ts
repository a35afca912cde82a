import { maxDepth } from './bodyLimits';
import { safeCopy, type Json } from './safeJson';

/** A text, and how far it has been read. */
interface Reading {
	text: string;
	at: number;
	depth: number;
}

/**
 * Reads JSON, and what OneSignal makes of a template that is JSON only on paper: a quotation mark
 * inside a text, nothing where a number was, objects in single quotes, texts without quotes.
 * `undefined` where the text is neither, or nested too deep to be an event.
 */
export function readJson(text: string): Json | undefined {
	try {
		return safeCopy((readStrictly(text) ?? { value: readTolerantly(text) }).value);
	} catch {
		return undefined;
	}
}

function readStrictly(text: string): { value: unknown } | undefined {
	try {
		return { value: JSON.parse(text) };
	} catch {
		return undefined;
	}
}

function readTolerantly(text: string): Json {
	const reading = { text, at: 0, depth: 0 };
	const value = readStructure(reading);
	skipBlanks(reading);
	if (reading.at < text.length) throw new SyntaxError('Something follows the end');
	return value;
}

function readStructure(reading: Reading): Json {
	skipBlanks(reading);
	const opening = reading.text[reading.at];
	if (opening !== '{' && opening !== '[') throw new SyntaxError('Neither an object nor a list');
	if (reading.depth >= maxDepth) throw new SyntaxError('Nested too deep');
	reading.at += 1;
	reading.depth += 1;
	const value = opening === '{' ? readObject(reading) : readList(reading);
	reading.depth -= 1;
	return value;
}

function readObject(reading: Reading): Json {
	const entries: Array<[string, Json]> = [];
	while (!takes(reading, '}')) {
		const key = readQuoted(reading, endOfKey);
		if (!takes(reading, ':')) throw new SyntaxError('A name without a value');
		entries.push([key, readValue(reading, endInObject)]);
		if (!takes(reading, ',') && reading.text[reading.at] !== '}') {
			throw new SyntaxError('An object without an end');
		}
	}
	return Object.fromEntries(entries);
}

function readList(reading: Reading): Json {
	const list: Json[] = [];
	while (!takes(reading, ']')) {
		list.push(readValue(reading, endInList));
		if (!takes(reading, ',') && reading.text[reading.at] !== ']') {
			throw new SyntaxError('A list without an end');
		}
	}
	return list;
}

/*
 * A quotation mark ends a text only where what follows it can follow a text there: the others belong
 * to it. `y` matches at one place, so that each mark costs one look.
 */
const endOfKey = /\s*:/y;
const endInObject = /\s*(,\s*["'}]|\}\s*([,}\]]|$))/y;
const endInList = /\s*(,|\]\s*([,}\]]|$))/y;

function readValue(reading: Reading, end: RegExp): Json {
	skipBlanks(reading);
	const first = reading.text[reading.at];
	if (first === '{' || first === '[') return readStructure(reading);
	return first === '"' || first === "'" ? readQuoted(reading, end) : readBare(reading);
}

function readQuoted(reading: Reading, end: RegExp): string {
	skipBlanks(reading);
	const { text, at } = reading;
	const mark = text[at];
	if (mark !== '"' && mark !== "'") throw new SyntaxError('A name without quotes');
	for (let close = text.indexOf(mark, at + 1); close > 0; close = text.indexOf(mark, close + 1)) {
		end.lastIndex = close + 1;
		if (isEscaped(text, close) || !end.test(text)) continue;
		reading.at = close + 1;
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

/** A number, a switch, nothing, or a text whose quotes were forgotten. */
function readBare(reading: Reading): Json {
	const start = reading.at;
	const stop = /[,}\]\n]/g;
	stop.lastIndex = start;
	reading.at = stop.test(reading.text) ? stop.lastIndex - 1 : reading.text.length;
	const word = reading.text.slice(start, reading.at).trim();
	skipBlanks(reading);
	if (!word || word === 'null') return null;
	if (word === 'true' || word === 'false') return word === 'true';
	return /^-?\d{1,15}(\.\d+)?$/.test(word) ? Number(word) : word;
}

function skipBlanks(reading: Reading): void {
	const blanks = /\s*/y;
	blanks.lastIndex = reading.at;
	blanks.test(reading.text);
	reading.at = blanks.lastIndex;
}

/** Steps over a character, and the blanks before it, if it comes next. */
function takes(reading: Reading, character: string): boolean {
	skipBlanks(reading);
	if (reading.text[reading.at] !== character) return false;
	reading.at += 1;
	return true;
}
