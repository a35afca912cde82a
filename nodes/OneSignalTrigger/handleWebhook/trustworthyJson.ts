import { isExactWord, isIdentifier, isUnambiguous } from './identifiers';

/** A string, a character of the structure, or a number, boolean or null. */
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s"{}[\],:]+/gs;

/**
 * Whether valid JSON says only what its template says: no name twice in one object, where JSON.parse
 * keeps the last one, and no ID that can be read in two ways. A text with quotation marks in it can bring
 * about either. One pass over the text.
 */
export function isTrustworthy(json: string): boolean {
	/** The names of each open object; undefined for a list. */
	const open: Array<Set<string> | undefined> = [];
	let key = '';
	let isKeyNext = false;
	for (const [token] of json.matchAll(tokens)) {
		const names = open[open.length - 1];
		if (token === '{' || token === '[') {
			open.push(token === '{' ? new Set() : undefined);
			isKeyNext = token === '{';
		} else if (token === '}' || token === ']') {
			open.pop();
			isKeyNext = false;
		} else if (token === ',') {
			isKeyNext = names !== undefined;
		} else if (isKeyNext && names) {
			key = isUnambiguous(token) ? token.slice(1, -1) : (JSON.parse(token) as string);
			if (names.has(key)) return false;
			names.add(key);
			isKeyNext = false;
		} else if (token !== ':' && isIdentifier(key) && !isExact(token)) {
			return false;
		}
	}
	return true;
}

const isExact = (token: string): boolean =>
	token.startsWith('"') ? isUnambiguous(token) : isExactWord(token);
