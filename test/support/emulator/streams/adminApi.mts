import type { z } from 'zod';
import { ok, texts, type Answer } from '../responses.mts';
import type { Incoming } from '../handleRequest.mts';
import { sentences, words } from '../schemas/errorMessages.mts';
import type { AppState } from '../state/app.mts';
import { letHappen, type Streams } from './streams.mts';
import { happeningWish, mannersWish, streamWish } from './settingsSchema.mts';

/** The dashboard's form for event streams, and what people do with messages, for other processes. */
export function streamCounter(
	streams: Streams,
	apps: Map<string, AppState>,
	{ method, path, body }: Incoming,
): Answer | undefined {
	switch (`${method} ${path}`) {
		case 'POST /emulator/streams':
			return heed(streamWish, body, apps, (stream) => {
				streams.open.push(stream);
				return ok({});
			});
		case 'DELETE /emulator/streams':
			streams.open.length = 0;
			return ok({});
		case 'POST /emulator/streams/manners':
			return heed(mannersWish, body, apps, (manners) => {
				streams.sender.setManners(manners);
				return ok({});
			});
		case 'POST /emulator/happenings':
			return heed(happeningWish, body, apps, ({ app_id: id, ...happening }) => {
				const event = letHappen(streams, apps.get(id) as AppState, happening);
				return event ? ok({ id: event.id }) : texts(404, 'Nobody got this message there');
			});
	}
	return undefined;
}

function heed<Wish>(
	schema: z.ZodType<Wish, z.ZodTypeDef, unknown>,
	body: unknown,
	apps: Map<string, AppState>,
	obey: (wish: Wish) => Answer,
): Answer {
	const { success, data: wish, error } = schema.safeParse(body, { errorMap: words });
	if (!success) return texts(400, ...sentences(error));
	const { app_id: id } = wish as { app_id?: string };
	if (id !== undefined && !apps.has(id)) return texts(404, 'The emulator has no such app');
	return obey(wish);
}

/** What the books show of the streams: no headers, since a secret may be among them. */
export const streamBooks = ({ open, sender }: Streams) => ({
	open: open.map(({ headers: _secret, body: _template, ...shown }) => shown),
	deliveries: sender.records,
});
