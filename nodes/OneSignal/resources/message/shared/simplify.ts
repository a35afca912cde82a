import type { IDataObject } from 'n8n-workflow';

import { simplifiedBy } from '../../../output/simplify';
import type { ApiRequest } from '../../../request/http/httpClient';
import { statisticsOf } from './statistics';

/** What a message is, how far it has come, and what came of it on its channel. */
export const simplifyMessage = simplifiedBy((message, request) => ({
	id: message.id,
	name: message.name ?? null,
	status: statusOf(message),
	sendAt: asTime(message.send_after ?? message.queued_at),
	...statisticsOf(message),
	outcomes: asksForOutcomes(request) ? message.outcomes : undefined,
}));

const asksForOutcomes = ({ qs = {} }: ApiRequest): boolean =>
	'outcome_names' in qs || 'outcome_names[]' in qs;

function statusOf({ canceled, completed_at, send_after }: IDataObject): string {
	if (canceled) return 'canceled';
	if (completed_at) return 'sent';
	return Number(send_after ?? 0) * 1000 > Date.now() ? 'scheduled' : 'sending';
}

const asTime = (unixSeconds: unknown): string | null =>
	typeof unixSeconds === 'number' ? new Date(unixSeconds * 1000).toISOString() : null;
