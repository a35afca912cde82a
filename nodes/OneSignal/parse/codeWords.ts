/** A string or a comment; where it isn't closed, the rest of the code. */
const stringOrComment = /(['"])(?:\\[^]?|(?!\1)[^\\])*(?:\1|$)|\/\*[^]*?(?:\*\/|$)|\/\/[^\n]*/y;

/** A regular expression. What stands before it tells it from a division. */
const pattern = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]?|[^\\/[\n])*\/?[a-z]*/y;
const beforePattern = /(?:^|[=(,:;!&|?{[+\-*%<>~^]|\b(?:return|typeof|case|in|of))\s*$/;

/** How much of the code before has to be known for that. */
const tailLength = 20;

/** The text of a template literal, up to its end or to code in it. */
const templateText = /(?:\\[^]?|\$(?!\{)|[^\\$`])*(?:`|\$\{|$)/y;

/**
 * JavaScript without what its strings, comments and regular expressions contain, so that no word of them is
 * taken for code.
 */
export function codeWords(code: string): string {
	const words: string[] = [];
	let tail = '';
	/** How many braces are open in the code of each template literal. */
	const open: number[] = [];
	for (let at = 0; at < code.length; ) {
		const token = textAt(code, at, tail) ?? code[at];
		at += token.length;
		let word = token.length === 1 ? token : ' ';
		if (/^['"]/.test(token)) word = `${token[0]}${token[0]}`;
		if (startsTemplateText(token, open)) {
			const text = matchAt(templateText, code, at) ?? '';
			at += text.length;
			word = ' ';
			if (text.endsWith('${')) open.push(0);
		}
		words.push(word);
		tail = `${tail}${word}`.slice(-tailLength);
	}
	return words.join('');
}

/** The string, comment or regular expression that begins there. */
function textAt(code: string, at: number, before: string): string | undefined {
	if (!/['"/]/.test(code[at])) return undefined;
	return (
		matchAt(stringOrComment, code, at) ??
		(beforePattern.test(before) ? matchAt(pattern, code, at) : undefined)
	);
}

function matchAt(sticky: RegExp, code: string, at: number): string | undefined {
	sticky.lastIndex = at;
	return sticky.exec(code)?.[0];
}

/** Whether a template literal begins, or goes on after code in it. */
function startsTemplateText(token: string, open: number[]): boolean {
	if (token === '`') return true;
	const last = open.length - 1;
	if (last < 0) return false;
	if (token === '{') open[last] += 1;
	if (token !== '}') return false;
	open[last] -= 1;
	return open[last] < 0 && open.pop() !== undefined;
}
