import { request } from 'undici';

import type { Listening } from './listening.mts';

export const secret = 'correct horse battery staple';
export const headers = { 'x-n8n-secret': secret, 'content-type': 'application/json' };

export interface Reply {
	status: number;
	text: string;
}

/** Sends what OneSignal might send; with the right secret, unless told otherwise. */
export async function deliver(
	{ url }: Pick<Listening, 'url'>,
	body: string | Buffer | object,
	own: Record<string, string> = headers,
): Promise<Reply> {
	const isPlain = typeof body === 'string' || Buffer.isBuffer(body);
	const answer = await request(url, {
		method: 'POST',
		headers: own,
		body: isPlain ? body : JSON.stringify(body),
	});
	return { status: answer.statusCode, text: await answer.body.text() };
}

/** A click, as the template of the panel renders it. */
export const click = (id: string, others: { event?: object; message?: object } = {}) => ({
	event: {
		kind: 'message.push.clicked',
		id,
		timestamp: '1708559115',
		datetime: '2024-02-21T23:45:15.228Z',
		external_id: 'customer-1842',
		subscription_id: '5e9d3a7c-1f4b-4d68-a0c2-8b7e6f1d2c35',
		data: { failure_reason: '' },
		...others.event,
	},
	message: {
		id: 'c81f4e2d-6a7b-4c95-9d03-f2b8e1a5c746',
		name: 'Spring sale',
		template_id: '',
		url: 'https://example.com',
		...others.message,
	},
});

export const idsOf = ({ items }: Pick<Listening, 'items'>): unknown[] =>
	items.map(({ event }) => (event as { id?: unknown } | undefined)?.id);
