import type { IDataObject } from 'n8n-workflow';

import { asFlag } from '../parse/number';
import { asGuard } from '../parse/required';
import { describe } from '../request/dryRun';
import type { Answer } from '../request/http/httpClient';
import { findingsOf } from '../output/dryRunWarnings';
import { setting } from '../properties/routedField';

/** Checks everything and sends nothing; read by the door. */
export const dryRun = setting(
	{
		displayName: 'Dry Run',
		name: 'dryRun',
		type: 'boolean',
		default: false,
		description:
			'Whether to send nothing and show instead what would be sent, how large it is and what might be wrong with it',
	},
	asGuard(asFlag),
);

/** What the dry run of a message shows; a change of a live activity has no key. */
export function rehearsed(answer: Answer): IDataObject {
	const message = answer.request?.body as IDataObject;
	const { idempotency_key: idempotencyKey } = message;
	return {
		dryRun: true,
		sent: false,
		...(idempotencyKey !== undefined && { idempotencyKey }),
		findings: findingsOf(message),
		...describe(answer),
	};
}
