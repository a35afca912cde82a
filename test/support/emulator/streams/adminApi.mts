import type { z } from 'zod';
import type { IncomingRequest } from '../handleRequest.mts';
import { errorList, ok, type ApiResponse } from '../responses.mts';
import { errorMap, errorMessages } from '../schemas/errorMessages.mts';
import type { AppState } from '../state/app.mts';
import { deliveryBehaviorSchema, eventStreamSchema, reactionSchema } from './settingsSchema.mts';
import { recordReaction, type Streams } from './streams.mts';

/** Event streams and recipients' reactions for other processes. */
export function streamAdminApi(
	streams: Streams,
	apps: Map<string, AppState>,
	{ method, path, body }: IncomingRequest,
): ApiResponse | undefined {
	switch (`${method} ${path}`) {
		case 'POST /emulator/streams':
			return applySetting(eventStreamSchema, body, apps, (stream) => {
				streams.active.push(stream);
				return ok({});
			});
		case 'DELETE /emulator/streams':
			streams.active.length = 0;
			return ok({});
		case 'POST /emulator/streams/behavior':
			return applySetting(deliveryBehaviorSchema, body, apps, (behavior) => {
				streams.sender.setDeliveryBehavior(behavior);
				return ok({});
			});
		case 'POST /emulator/reactions':
			return applySetting(reactionSchema, body, apps, ({ app_id: id, ...reaction }) => {
				const event = recordReaction(streams, apps.get(id) as AppState, reaction);
				return event ? ok({ id: event.id }) : errorList(404, 'There is no such delivery');
			});
	}
	return undefined;
}

function applySetting<Setting>(
	schema: z.ZodType<Setting, z.ZodTypeDef, unknown>,
	body: unknown,
	apps: Map<string, AppState>,
	apply: (setting: Setting) => ApiResponse,
): ApiResponse {
	const { success, data, error } = schema.safeParse(body, { errorMap });
	if (!success) return errorList(400, ...errorMessages(error));
	const { app_id: id } = data as { app_id?: string };
	if (id !== undefined && !apps.has(id)) return errorList(404, 'The emulator has no such app');
	return apply(data);
}

/** The streams in the emulator's state: without headers, which may contain a secret. */
export const streamSnapshot = ({ active, sender }: Streams) => ({
	active: active.map(({ headers: _secret, body: _template, ...shown }) => shown),
	deliveries: sender.records,
});
