import type { Parser } from '../parse/parser';
import { requiredIfSet } from '../parse/required';
import { asText } from '../parse/text';
import { nodeOption } from '../properties/routedField';

const asKey: Parser<string | undefined> = (context, value, label) =>
	asText(context, value, label).trim() || undefined;

/** A key of the person's own. */
export const idempotencyKey = nodeOption(
	{
		displayName: 'Idempotency Key',
		name: 'idempotencyKey',
		type: 'string',
		default: '',
		placeholder: 'e.g. order-1842-shipped',
		builderHint: {
			propertyHint:
				'Leave it out by default. Only set it to keep a message from being sent again by another workflow or a later run, with a value that differs for each message and recipient.',
		},
		description:
			'Messages with the same key are sent only once within 30 days, across workflows. Use something unique per message and recipient, e.g. an order ID. By default, a key is generated per item and run.',
		hint: 'If part of the key is empty for several items, only the first of them is sent',
	},
	requiredIfSet(asKey),
);
