import { randomUUID } from 'node:crypto';
import { codedError, ok, ApiError, type ApiResponse } from '../responses.mts';
import { inboxErrors, messageErrors } from '../errorFormats.mts';
import { route } from '../route.mts';
import { broadcast as broadcastSchema, inboxMarks } from '../schemas/inbox.mts';
import { inboxList, noQuery } from '../schemas/queries.mts';
import type { AppState, InboxMessageRecord } from '../state/app.mts';
import { userOf } from './users.mts';

const common = { key: 'app', appId: 'path', errorFormat: inboxErrors } as const;
const path = '/apps/{app_id}/users/by/{alias_label}/{alias_id}/inbox';

/** OneSignal documents no size. */
const pageSize = 20;

const noContent: ApiResponse = { status: 204, body: '' };

function inboxOf(app: AppState, params: Record<string, string>): InboxMessageRecord[] {
	const user = userOf(app, params);
	const inbox = app.inboxes.get(user) ?? [];
	app.inboxes.set(user, inbox);
	return inbox;
}

const visible = (inbox: InboxMessageRecord[]) => inbox.filter(({ is_deleted }) => !is_deleted);

/** Puts a message into the inbox of every user at once; no time is waited for. */
const broadcast = route({
	...common,
	errorFormat: messageErrors,
	method: 'POST',
	path: '/apps/{app_id}/inbox',
	query: noQuery,
	body: broadcastSchema,
	respond: ({ app, body: { subjects, contents = {}, img_url = '', data = null } }) => {
		const first = (texts: Record<string, string>) => texts.en ?? Object.values(texts)[0] ?? '';
		for (const user of app.users.values()) {
			const message: InboxMessageRecord = {
				id: randomUUID(),
				created_at: new Date().toISOString(),
				...{ is_read: false, is_deleted: false, is_opened: false },
				...{ subject: first(subjects), body: first(contents), img_url, data, expires_on: null },
			};
			app.inboxes.set(user, [...(app.inboxes.get(user) ?? []), message]);
		}
		return ok({ id: randomUUID() });
	},
});

/** From after one message on; the reference calls that message required, but no first page could have it. */
const list = route({
	...common,
	method: 'GET',
	path,
	query: inboxList,
	respond: ({ app, params, query: { last_message_id: last } }) => {
		const inbox = inboxOf(app, params);
		const from = last === undefined ? 0 : inbox.findIndex(({ id }) => id === last) + 1;
		const messages = visible(inbox.slice(from)).slice(0, pageSize);
		return ok({ messages, last_message_id: messages.at(-1)?.id ?? null });
	},
});

const unreadCount = route({
	...common,
	method: 'GET',
	path: `${path}/unread_count`,
	query: noQuery,
	respond: ({ app, params }) => {
		const unread = visible(inboxOf(app, params)).filter(({ is_read }) => !is_read);
		return ok({ count: unread.length });
	},
});

const markMany = route({
	...common,
	method: 'PATCH',
	path,
	query: inboxList,
	body: inboxMarks,
	respond: ({ app, params, query: { last_message_id: last }, body }) => {
		const inbox = inboxOf(app, params);
		const to = last === undefined ? inbox.length : inbox.findIndex(({ id }) => id === last) + 1;
		for (const message of inbox.slice(0, to)) Object.assign(message, body);
		return noContent;
	},
});

const markOne = route({
	...common,
	method: 'PATCH',
	path: `${path}/{message_id}`,
	query: noQuery,
	body: inboxMarks,
	respond: ({ app, params, body }) => {
		const message = inboxOf(app, params).find(({ id }) => id === params.message_id);
		if (!message) throw new ApiError(codedError(404, 'Message not found'));
		Object.assign(message, body);
		return noContent;
	},
});

export const inbox = [broadcast, list, unreadCount, markMany, markOne];
