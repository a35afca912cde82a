import { ok, errorList } from '../responses.mts';
import { messageErrors as errorFormat } from '../errorFormats.mts';
import { route } from '../route.mts';
import { estimate as estimateSchema } from '../schemas/message/estimate.mts';
import { appOnly, noQuery } from '../schemas/queries.mts';
import { isUuid } from '../schemas/formats.mts';
import { param } from '../schemas/errorMessages.mts';
import { countSubscribed } from '../state/audience.mts';

const common = { key: 'app', errorFormat } as const;

const cancel = route({
	...common,
	method: 'DELETE',
	path: '/notifications/{id}',
	appId: 'query',
	query: appOnly,
	respond: ({ app, params: { id } }) => {
		if (!isUuid(id)) return errorList(400, param('id', 'must be a valid UUID'));
		const message = app.messages.get(id);
		if (!message) return errorList(404, 'Notification not found');
		if (!app.scheduled.delete(message) && !app.sending.delete(message)) {
			return errorList(400, 'Notification has already been sent to all recipients');
		}
		message.canceled = true;
		return ok({ success: true });
	},
});

const estimate = route({
	...common,
	method: 'POST',
	path: '/notifications/count-unsaved',
	appId: 'body',
	query: noQuery,
	body: estimateSchema,
	respond: ({ app, body }) =>
		ok({
			count: countSubscribed(app, body),
			uncapped_count: null,
			cap_applied: false,
			mobile_suppressed: false,
			mobile_excluded_count: 0,
		}),
});

export const messageActions = [cancel, estimate];
