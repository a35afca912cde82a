import type { Parser } from '../parse/parser';
import { requiredIfSet } from '../parse/required';
import { asText } from '../parse/text';
import { nodeOption } from '../properties/routedField';

const asKey: Parser<string | undefined> = (context, value, label) =>
	asText(context, value, label).trim() || undefined;

/** A key of the person's own; read where keys are made. */
export const idempotencyKey = nodeOption(
	{
		displayName: 'Idempotency Key',
		name: 'idempotencyKey',
		type: 'string',
		default: '',
		placeholder: 'e.g. order-1842-shipped',
		description:
			'Whatever has the same key is sent once only, for 30 days, even by another workflow: use something that is unique for this message and person, such as an order ID. Where an expression within the key finds nothing, everybody has the same key, and only the first gets the message. By default the node makes a key for each item and run by itself.',
	},
	requiredIfSet(asKey),
);
