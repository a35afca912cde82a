import { createHash } from 'crypto';

/** A group with the hash that decides which part it comes into, and its size. */
interface Hashed<T> {
	group: T;
	hash: Buffer;
	size: number;
}

/**
 * Cuts groups into parts of at most so many recipients. A part that is too large is cut in two by one bit of
 * a hash of its groups, so that a newcomer touches one part only, wherever it stands in the list.
 *
 * @param nameOf what is the same for a group in every run
 */
export function splitByHash<T>(
	groups: T[],
	{ max, sizeOf, nameOf }: { max: number; sizeOf(group: T): number; nameOf(group: T): string },
): T[][] {
	const hashed = groups.map((group) => ({
		group,
		size: sizeOf(group),
		hash: createHash('sha256').update(nameOf(group)).digest(),
	}));
	return split(hashed, max, 0).map((part) => part.map(({ group }) => group));
}

function split<T>(groups: Array<Hashed<T>>, max: number, bit: number): Array<Array<Hashed<T>>> {
	const size = groups.reduce((sum, each) => sum + each.size, 0);
	if (size <= max || groups.length === 1 || bit >= 256) return [groups];
	const zeros = groups.filter(({ hash }) => !hasBit(hash, bit));
	const ones = groups.filter(({ hash }) => hasBit(hash, bit));
	return [zeros, ones].flatMap((part) => (part.length > 0 ? split(part, max, bit + 1) : []));
}

const hasBit = (hash: Buffer, bit: number): boolean => ((hash[bit >> 3] >> (bit & 7)) & 1) === 1;
