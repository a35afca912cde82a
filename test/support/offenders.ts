/**
 * The names of those that break a rule. A rule that concerns nothing any more is reported as well, since it
 * could not fail.
 */
export function offenders<T>(
	subjects: T[],
	nameOf: (subject: T) => string,
	isFine: (subject: T) => boolean,
): string[] {
	if (subjects.length === 0) return ['(this rule concerns nothing any more)'];
	return [...new Set(subjects.filter((subject) => !isFine(subject)).map(nameOf))];
}
