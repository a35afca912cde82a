import {
	compileTemplate,
	occurrenceFrom,
	occurrences,
	type CompiledTemplate,
	type Occurrence,
} from './compileTemplate';
import { isUnambiguous } from './identifiers';
import { parseBare } from './lenientJson';
import type { Json } from './safeJson';

/*
 * OneSignal puts texts into a template as they are, quotation marks and all, so that a body may look
 * like JSON that says something else. But the template is known. If each separator between two values
 * occurs in the body as often as in the template, there is only one way to cut the body, and the values
 * are exactly those that were put in. If a text contains a separator, no one can tell: the body is
 * ambiguous, and no part of it is believed.
 */

type TemplateResult = { value: Json } | 'ambiguous' | 'other template';

/** Reads a body that OneSignal made from this template. */
export function readTemplateBody(body: string, template: string): TemplateResult {
	const compiled = compiledTemplate(template);
	const text = body.trim();
	const cuts = compiled && cutsOf(text, compiled);
	if (!compiled || !cuts) return 'other template';
	if (!isOnlyWay(text, compiled)) return 'ambiguous';
	const texts = cuts.slice(1).map(({ start }, index) => text.slice(cuts[index].end, start));
	if (!texts.every((each, index) => !compiled.identifiers.has(index) || isExact(each))) {
		return 'ambiguous';
	}
	const values = texts.map((each, index) => (compiled.quoted[index] ? each : parseBare(each)));
	return { value: compiled.fill(values) };
}

const maxCompiled = 100;
const compiledTemplates = new Map<string, CompiledTemplate | undefined>();

function compiledTemplate(template: string): CompiledTemplate | undefined {
	if (!compiledTemplates.has(template)) {
		if (compiledTemplates.size >= maxCompiled) compiledTemplates.clear();
		compiledTemplates.set(template, compileTemplate(template));
	}
	return compiledTemplates.get(template);
}

/** Where the separators are, each at the first place behind the one before, from the beginning to the end. */
function cutsOf(text: string, { separators }: CompiledTemplate): Occurrence[] | undefined {
	const cuts: Occurrence[] = [];
	for (const [index, { pattern }] of separators.entries()) {
		const previous = cuts[index - 1]?.end ?? 0;
		const isLast = index === separators.length - 1;
		const cut = isLast
			? occurrences(text, pattern).find(({ end }) => end === text.length)
			: occurrenceFrom(text, pattern, previous);
		if (!cut || cut.start < previous || (index === 0 && cut.start > 0)) return undefined;
		cuts.push(cut);
	}
	return cuts;
}

/** The first separator and the last one have their place; the others must not occur anywhere else. */
const isOnlyWay = (text: string, { separators }: CompiledTemplate): boolean =>
	separators
		.slice(1, -1)
		.every(({ pattern, count }) => occurrences(text, pattern).length === count);

/** Spaces around an ID may be part of it, or of the template. */
const isExact = (text: string): boolean => isUnambiguous(text) && text === text.trim();
