/** Which refusals are looked at, by a pattern of their names; `npm run pictures` asks for all. */
const pattern = process.env.ONESIGNAL_TEST_REFUSALS;

/** Those that are wished for; without a wish these few. */
export function selectRefusals<T>(all: T[], nameOf: (each: T) => string, few: string[]): T[] {
	const missing = few.filter((name) => !all.some((each) => nameOf(each) === name));
	if (missing.length > 0) throw new Error(`There is no such refusal: ${missing.join(', ')}`);
	return all.filter((each) =>
		pattern === undefined ? few.includes(nameOf(each)) : new RegExp(pattern).test(nameOf(each)),
	);
}
