/** Fields that say what happened, and to which user: a workflow acts on them, so they are read exactly or not at all. */
export const isIdentifier = (key: string): boolean => /(^|[._])(id|kind)$/.test(key);

/**
 * Whether a text of the body can mean only one thing. OneSignal doesn't say whether it escapes what it
 * puts into a template: after a backslash, "a\u002db" may be five other characters or be just that. A
 * stranger could choose an External ID that reads as another person's.
 */
export const isUnambiguous = (source: string): boolean => !source.includes('\\');

/** The same for what stands without quotes: a long number would be rounded. */
export const isExactWord = (word: string): boolean =>
	/^(-?(0|[1-9]\d{0,14})|true|false|null)$/.test(word);
