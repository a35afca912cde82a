/** Adds one to the list that has a name. */
export function pushTo<T>(lists: Map<string, T[]>, name: string, one: T): void {
	const known = lists.get(name);
	if (known) known.push(one);
	else lists.set(name, [one]);
}
