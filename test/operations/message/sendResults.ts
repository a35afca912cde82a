import type { INodeParameters } from 'n8n-workflow';

import { anyIdempotencyKey, type Example } from '../../support/examples';

const id = '3c3f0f6e-0f0e-4a6a-9b2f-7a1d5b0c9e14';
const sends = {
	method: 'POST' as const,
	path: '/notifications',
	body: expect.anything() as unknown,
};
const keyed = { idempotencyKey: anyIdempotencyKey, alreadySent: false };

/** What a send can come to besides being sent, on any channel. */
export const sendResults = (given: INodeParameters): Example[] => [
	{
		when: 'it is sent later',
		given: { ...given, schedule: 'at', sendAt: '2999-12-24T18:00:00+01:00' },
		sends,
		answer: { body: { id } },
		shows: [{ status: 'scheduled', id, sendAt: '2999-12-24T18:00:00.000+01:00', ...keyed }],
	},
	{
		when: 'OneSignal sends it with a warning',
		given,
		sends,
		answer: { body: { id, warnings: ['You must configure iOS notifications'] } },
		shows: [{ status: 'sent', id, ...keyed, warnings: ['You must configure iOS notifications'] }],
	},
	{
		when: 'no recipient is subscribed, and the workflow is to continue',
		given: { ...given, options: { ifNoRecipients: 'continue' } },
		sends,
		answer: { body: { id: '', errors: ['All included players are not subscribed'] } },
		shows: [{ status: 'notSent', id: null, reason: 'no recipient is subscribed', ...keyed }],
	},
];

/** A send to several recipients, not all of which OneSignal knows. */
export const partlySent = (
	given: INodeParameters,
	errors: object,
	notReached: Record<string, string[]>,
): Example => ({
	when: `some were not reached, by their ${Object.keys(notReached).join()}`,
	given,
	sends,
	answer: { body: { id, errors } },
	shows: [{ status: 'sent', id, ...keyed, notReached }],
});
