import ts from 'typescript';

import { sources } from '../support/sources.mts';

/** A regular expression of the sources. */
interface Pattern {
	path: string;
	pattern: RegExp;
}

function patternsIn(path: string, text: string): Pattern[] {
	const found: Pattern[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) {
			const end = node.text.lastIndexOf('/');
			const pattern = new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
			found.push({ path, pattern });
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
	return found;
}

/**
 * Every regular expression of the actions and the credentials. The trigger's are given valid JSON or short
 * templates only, for which they are made; the tests of the trigger measure it as a whole.
 */
export const patterns: Pattern[] = sources
	.filter(({ path }) => !path.startsWith('nodes/OneSignalTrigger/'))
	.flatMap(({ path, text }) => patternsIn(path, text));
