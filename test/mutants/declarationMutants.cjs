'use strict';

const ts = require('typescript');

/** @typedef {import('./findMutants.mjs').Change} Change */

/**
 * The next number, in the notation of the one that is there.
 * @param {ts.SourceFile} file
 * @param {ts.NumericLiteral} literal
 * @returns {Change}
 */
const nextNumber = (file, literal) => ({
	start: literal.getStart(file),
	end: literal.getEnd(),
	replacement: String(Number(literal.text) + 1),
});

/**
 * A declaration without one of its properties, and without the comma behind it.
 * @param {ts.SourceFile} file
 * @param {ts.ObjectLiteralElementLike} property
 * @returns {Change}
 */
function withoutProperty(file, property) {
	const [comma = ''] = /^\s*,/.exec(file.text.slice(property.getEnd())) ?? [];
	return {
		start: property.getStart(file),
		end: property.getEnd() + comma.length,
		replacement: '',
	};
}

/**
 * What Stryker leaves alone, and most of a declarative node is made of: numbers, and single properties of a field.
 * @param {ts.SourceFile} file
 * @returns {Change[]}
 */
function findDeclarationMutants(file) {
	/** @type {Change[]} */
	const changes = [];
	/** @param {ts.Node} node */
	const visit = (node) => {
		if (ts.isTypeNode(node)) return;
		if (ts.isNumericLiteral(node)) changes.push(nextNumber(file, node));
		if (ts.isObjectLiteralExpression(node)) {
			changes.push(...node.properties.map((property) => withoutProperty(file, property)));
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return changes;
}

module.exports = { findDeclarationMutants };
