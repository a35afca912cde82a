import ts from 'typescript';

import { sources } from '../support/sources.mts';

/** A text of the sources, with `…` where a value comes in. */
export interface Sentence {
	path: string;
	words: string;
	/** Finds the text, with its values, in what a person reads. */
	pattern: RegExp;
}

/** What says how the panel looks before anything went wrong. */
const appearance = new Set(
	'action activationMessage description displayName documentationUrl eventTriggerDescription header hint name placeholder propertyHint relationHint searchHint subtitle'.split(
		' ',
	),
);

const isAppearance = ({ parent }: ts.Node): boolean =>
	(ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)) &&
	ts.isIdentifier(parent.name) &&
	appearance.has(parent.name.text) &&
	ts.findAncestor(parent, ts.isNewExpression) === undefined;

/** The parts of a text between which values come in. */
function partsOf(node: ts.Node): string[] | undefined {
	if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
	if (!ts.isTemplateExpression(node)) return undefined;
	return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
}

/** Words that begin as a sentence does, and of which one is not written like a name. */
const isSentence = (words: string): boolean => /^'?[\p{Lu}…].* \p{Ll}/u.test(words);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function sentencesIn(path: string, text: string): Sentence[] {
	const found: Sentence[] = [];
	const visit = (node: ts.Node): void => {
		const parts = partsOf(node);
		if (parts && isSentence(parts.join('…')) && !isAppearance(node)) {
			const pattern = new RegExp(parts.map(escaped).join('[^]*'));
			found.push({ path, words: parts.join('…'), pattern });
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
	return found;
}

/** Every text of the sources that is no part of a field, a menu or a header of the panel. */
export const sentences: Sentence[] = sources.flatMap(({ path, text }) => sentencesIn(path, text));
