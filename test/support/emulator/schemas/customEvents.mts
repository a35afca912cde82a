import { z } from 'zod';
import { byteLength, nonBlankText, time, uuid } from './formats.mts';
import { param } from './errorMessages.mts';

const maxBytes = 2024;

const event = z
	.strictObject({
		name: nonBlankText.and(z.string().max(128)),
		external_id: z.string().min(1).optional(),
		onesignal_id: uuid.optional(),
		timestamp: time.optional(),
		idempotency_key: uuid.optional(),
		event_id: z.string().optional(),
		properties: z.record(z.unknown()).optional(),
	})
	.refine(
		({ external_id, onesignal_id }) => external_id !== undefined || onesignal_id !== undefined,
		param('external_id', 'is required'),
	)
	.refine((whole) => byteLength(whole) <= maxBytes, `must not be over ${maxBytes} bytes`);

export const customEvents = z.strictObject({ events: z.array(event).min(1) });

/** Decimal: the stricter of the two meanings of "1 MB". */
export const maxEventsBytes = 1_000_000;
