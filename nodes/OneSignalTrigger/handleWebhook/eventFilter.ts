import type { IWebhookFunctions } from 'n8n-workflow';

import { anyEvent } from '../events';
import { currentKind } from './eventKinds';
import { isRaw, type ReceivedEvent, type StreamEvent } from './parseEvents';

type Condition = (event: StreamEvent) => boolean;

/**
 * Whether the person selected an event. An event without a kind, or without the field of a filter, is
 * let through, and so is what can't be read: better one item too many than an event that gets lost.
 */
export function createEventFilter(context: IWebhookFunctions): (event: ReceivedEvent) => boolean {
	const kinds = context.getNodeParameter('events', []) as string[];
	const filters = context.getNodeParameter('filters', {}) as Record<string, unknown>;
	const conditions: Condition[] = [
		({ event }) => isAny(kinds) || !event.kind || kinds.includes(currentKind(String(event.kind))),
		// An event whose External ID is empty isn't of a listed user; one without the field may be.
		isListed(
			filters.externalIds,
			({ event, user }) => event.external_id || (user.external_id ?? event.external_id),
		),
		isListed(filters.messageIds, ({ message }) => message.id),
		isListed(filters.templateIds, ({ message }) => message.template_id),
	];
	return (event) => isRaw(event) || conditions.every((condition) => condition(event));
}

const isAny = (kinds: string[]): boolean => kinds.length === 0 || kinds.includes(anyEvent);

/** An empty list lets every event through; so does an event whose body doesn't have the field. */
function isListed(listed: unknown, idOf: (event: StreamEvent) => unknown): Condition {
	const ids = idsIn(listed);
	return (event) => {
		const id = idOf(event);
		return ids.size === 0 || id === undefined || ids.has(String(id));
	};
}

/** Text with commas or line breaks between the IDs, or a list from an expression. */
function idsIn(listed: unknown): Set<string> {
	const entries = Array.isArray(listed) ? listed : String(listed ?? '').split(/[,\n]/);
	return new Set(entries.map((entry) => String(entry).trim()).filter(Boolean));
}
