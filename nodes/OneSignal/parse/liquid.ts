import { codeWords } from './codeWords';
import { splitExpression } from './splitExpression';

/*
 * OneSignal fills in {{ user.tags.name | default: 'you' }} for each recipient. In an expression, n8n takes
 * the same braces for code of its own: a name it doesn't know is empty, and a filter is a bitwise "or".
 */

/** Where Liquid finds values. As n8n's own begin with $, none of these is known to an expression. */
const roots = 'user|subscription|message|app|org|template|journey|custom_data|notification';

/** What follows a name from which something is read. */
const access = '\\s*(?:\\?\\.|[.[])';

/** Not what is read from another value, however it is spaced. */
const alone = '(?<![\\w$]|\\.\\s{0,20})';

const rootRead = new RegExp(`${alone}(${roots})${access}`);

/** A path that begins with a lowercase name: no value of n8n does, and none of JavaScript that is a text. */
const path = /^[a-z_][\w-]*(?:\.[\w-]+|\[[^\]]*\])*$/;

const words = /^(?:true|false|null|undefined|this)\b/;

/** A value with a filter behind it. */
const filtered = /^(?:['"]{2}|[\w$][\w$.[\]'"()-]*)\s*\|\s*[a-z_]+\s*(?::|\||$)/;

/** Code that n8n can't evaluate, as it was typed. */
export interface EatenLiquid {
	code: string;
	/** Liquid as it is, a Liquid filter on a value of n8n's, or one of Liquid's names in other code. */
	kind: 'liquid' | 'filter' | 'name';
}

/** The first code of an expression that only OneSignal could evaluate. */
export function liquidIn(expression: string): EatenLiquid | undefined {
	for (const typed of splitExpression(expression).code) {
		const code = withoutControl(typed);
		const kind = kindOf(codeWords(code));
		if (kind) return { code, kind };
	}
	return undefined;
}

function kindOf(code: string): EatenLiquid['kind'] | undefined {
	if (filtered.test(code)) return code.includes('$') ? 'filter' : 'liquid';
	if (path.test(code) && !words.test(code)) return 'liquid';
	return readsRoot(code) ? 'name' : undefined;
}

/** Liquid may have a hyphen inside its braces. */
function withoutControl(code: string): string {
	const trimmed = code.trim();
	return trimmed.startsWith('-') && trimmed.endsWith('-') ? trimmed.slice(1, -1).trim() : trimmed;
}

/** Whether the code reads from one of Liquid's names, unless it gave that name to a value of its own. */
function readsRoot(code: string): boolean {
	const [, root] = rootRead.exec(code) ?? [];
	return root !== undefined && !new RegExp(`${alone}${root}\\b(?!${access})`).test(code);
}
