export const unixSeconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/** Milliseconds since 1970. A time without a zone is UTC. */
export function parseTime(text: string): number {
	const isLocal = /\d[T ]\d/.test(text) && !/(Z|[+-]\d{2}:?\d{2})$/i.test(text);
	return Date.parse(isLocal ? `${text}Z` : text);
}
