import { createHash } from 'crypto';

/** A v4-shaped UUID from the SHA-256 of its parts: OneSignal takes any UUID, and every wording of its docs takes v4. */
export function uuidFrom(parts: unknown[]): string {
	const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
	const variant = ((parseInt(hex[16], 16) & 0x3) | 0x8).toString(16);
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`4${hex.slice(13, 16)}`,
		`${variant}${hex.slice(17, 20)}`,
		hex.slice(20, 32),
	].join('-');
}

/** A hash of a value that doesn't depend on the order of its keys. */
export const hashOf = (value: unknown): string =>
	createHash('sha256')
		.update(JSON.stringify(sorted(value)))
		.digest('base64url');

const sorted = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	return Object.entries(value)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, inner]) => [key, sorted(inner)]);
};
