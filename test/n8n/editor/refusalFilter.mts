/** A pattern of the names of refusals to open; `npm run pictures` opens all. */
const pattern = process.env.ONESIGNAL_TEST_REFUSALS;

/** Those that match the pattern; without one, these few. */
export function selectRefusals<T>(all: T[], nameOf: (each: T) => string, few: string[]): T[] {
	const missing = few.filter((name) => !all.some((each) => nameOf(each) === name));
	if (missing.length > 0) throw new Error(`There is no such refusal: ${missing.join(', ')}`);
	return all.filter((each) =>
		pattern === undefined ? few.includes(nameOf(each)) : new RegExp(pattern).test(nameOf(each)),
	);
}
