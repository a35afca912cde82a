/** An expression of n8n: what was typed around its code, and the code between the braces. */
interface ExpressionParts {
	texts: string[];
	code: string[];
}

/** Takes an expression apart where n8n does: code ends at the next braces, even those within a string. */
export function splitExpression(raw: string): ExpressionParts {
	const parts: ExpressionParts = { texts: [], code: [] };
	let from = 1;
	for (;;) {
		const open = indexOfBraces(raw, '{{', from);
		parts.texts.push(raw.slice(from, open));
		if (open === raw.length) return parts;
		const close = indexOfBraces(raw, '}}', open + 2);
		parts.code.push(raw.slice(open + 2, close));
		from = close + 2;
	}
}

/** Where the next braces are that no backslash escapes; the end of the text where there are none. */
function indexOfBraces(text: string, braces: string, from: number): number {
	let at = text.indexOf(braces, from);
	while (at > 0 && isEscaped(text, at)) at = text.indexOf(braces, at + 2);
	return at < 0 ? text.length : at;
}

function isEscaped(text: string, at: number): boolean {
	let backslashes = 0;
	while (text[at - 1 - backslashes] === '\\') backslashes++;
	return backslashes % 2 === 1;
}
