import type { IWebhookFunctions } from 'n8n-workflow';

import { anyEvent } from '../events';
import type { Raw, StreamEvent } from './parseEvents';

type Test = (event: StreamEvent) => boolean;

/**
 * Whether somebody asked for an event. What says of itself neither kind nor, being unreadable,
 * anything else is let through: better one item too many than an event that nobody hears of.
 */
export function createEventFilter(
	context: IWebhookFunctions,
): (event: StreamEvent | Raw) => boolean {
	const kinds = context.getNodeParameter('events', []) as string[];
	const filters = context.getNodeParameter('filters', {}) as Record<string, unknown>;
	const tests: Test[] = [
		({ event }) => isAny(kinds) || !event.kind || kinds.includes(String(event.kind)),
		isAmong(filters.externalIds, ({ event, user }) => event.external_id || user.external_id),
		isAmong(filters.messageIds, ({ message }) => message.id),
		isAmong(filters.templateIds, ({ message }) => message.template_id),
	];
	return (event) => isRaw(event) || tests.every((test) => test(event));
}

export const isRaw = (event: StreamEvent | Raw): event is Raw => !('event' in event);

const isAny = (kinds: string[]): boolean => kinds.length === 0 || kinds.includes(anyEvent);

/** Everything passes where nothing was listed. */
function isAmong(listed: unknown, idOf: (event: StreamEvent) => unknown): Test {
	const ids = idsIn(listed);
	return (event) => ids.size === 0 || ids.has(String(idOf(event)));
}

/** Text with commas or line breaks between the IDs, or a list from an expression. */
function idsIn(listed: unknown): Set<string> {
	const entries = Array.isArray(listed) ? listed : String(listed ?? '').split(/[,\n]/);
	return new Set(entries.map((entry) => String(entry).trim()).filter(Boolean));
}
