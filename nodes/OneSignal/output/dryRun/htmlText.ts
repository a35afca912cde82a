/** Tags that people write into a message. Others may be meant as they are, such as <Ada>. */
const knownTag =
	/<\/?(?:a|b|i|u|em|strong|br|p|div|span|h[1-6]|ul|ol|li|img|table|tr|td|font|small|center|hr|button|html|body|style|blockquote|code|pre)(?=[\s/>])[^<>]*>/i;

const entity = /&(?:amp|lt|gt|quot|nbsp|apos|#\d{1,7}|#x[\da-f]{1,6});/i;

/** The first HTML in a text, as a reader would see it where it isn't rendered. */
export const htmlIn = (text: string): string | undefined =>
	(knownTag.exec(text) ?? entity.exec(text))?.[0];

/** Whether a text has any tag. */
export const hasTags = (html: string): boolean => /<[a-z!/][^<>]*>/i.test(html);

/** Elements that a reader never sees. */
const hidden = new Set(['head', 'script', 'style', 'title']);

/** Elements that begin a new line. */
const blocks = new Set(
	'br p div h1 h2 h3 h4 h5 h6 ul ol li table tr hr blockquote center pre'.split(' '),
);

/** HTML as its reader sees it: its text, in lines. */
export function textOfHtml(html: string): string {
	const [first, ...rest] = html.split('<');
	let text = first;
	let within: string | undefined;
	for (const part of rest) {
		const end = part.indexOf('>');
		const { closing = '', name = '' } =
			/^(?<closing>\/?)(?<name>[a-z][a-z0-9]*|!)/i.exec(part)?.groups ?? {};
		const element = name.toLowerCase();
		if (within === undefined && !element) text += `<${part}`;
		if (!element) continue;
		if (within === element && closing) within = undefined;
		if (within !== undefined) continue;
		if (hidden.has(element) && !closing) within = element;
		else text += `${blocks.has(element) ? '\n' : ''}${end < 0 ? '' : part.slice(end + 1)}`;
	}
	return inLines(withoutEntities(text));
}

const inLines = (text: string): string =>
	text
		.split('\n')
		.map((line) => line.split(/\s/).filter(Boolean).join(' '))
		.filter((line) => line !== '')
		.join('\n');

const named: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
};

const withoutEntities = (text: string): string =>
	text.replace(/&(#?\w{1,8});/g, (whole, name: string) => named[name] ?? character(name) ?? whole);

function character(name: string): string | undefined {
	const [, hex, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
	const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
