import { events } from '../events';

/** Spellings in older documentation of OneSignal, and what the kinds are called today. */
const olderSpellings: Record<string, string> = {
	'message.email.hardbounced': 'message.email.bounced',
	'message.email.supressed': 'message.email.suppressed',
	'message.iam.displayed': 'message.iam.impression',
	'message.iam.pagedisplayed': 'message.iam.page_displayed',
};

const known = new Set([...events.map(({ value }) => value), ...Object.keys(olderSpellings)]);

/** A kind of event as the list of the panel has it; other kinds stay as they are. */
export function currentKind(kind: string): string {
	const full = known.has(`message.${kind}`) ? `message.${kind}` : kind;
	return Object.hasOwn(olderSpellings, full) ? olderSpellings[full] : full;
}
