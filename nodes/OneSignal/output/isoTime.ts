/** `2026-01-01 18:00:00 UTC` and its like; without an offset OneSignal means UTC. */
const written =
	/^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(UTC|Z|[+-]\d{2}:?\d{2})?$/;

/** A time as OneSignal gives it, in Unix seconds or as text, in ISO 8601; anything else as it is. */
export function isoTime(value: unknown): unknown {
	if (typeof value !== 'string' && typeof value !== 'number') return value;
	const time = new Date(millisecondsIn(String(value)));
	return Number.isNaN(time.getTime()) ? value : time.toISOString();
}

function millisecondsIn(text: string): number {
	if (/^\d{9,10}(\.\d+)?$/.test(text)) return Number(text) * 1000;
	const [, date, time, offset = 'UTC'] = written.exec(text) ?? [];
	return Date.parse(`${date}T${time}${offset === 'UTC' ? 'Z' : offset}`);
}
