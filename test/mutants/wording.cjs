'use strict';

/** Where a declaration keeps nothing but texts. */
const textProperty = /^(displayName|description|hint|placeholder|action|builderHint)\b/;

/** A literal that a person reads: several words, or one that begins like a sentence. */
const text = /^(['"`])(?=[^]*\s|[A-Z][a-z])[^]*\1$/;

/** An option of a menu, `name: 'Email'`, reads the same way. */
const optionName = /^name: (['"`])[A-Z]/;

/**
 * Whether a piece of source is nothing but a text of the panel or of a refusal.
 * @param {string} source
 */
const isWording = (source) =>
	textProperty.test(source) || optionName.test(source) || text.test(source);

module.exports = { isWording };
