import { displayName } from './snapshot.mjs';

/**
 * @typedef {import('./snapshot.mjs').App} App
 * @typedef {import('./snapshot.mjs').Snapshot} Snapshot
 * @typedef {import('./snapshot.mjs').Request} Request
 * @typedef {import('./snapshot.mjs').Delivery} Delivery
 * @typedef {'message' | 'reaction' | 'event' | 'request' | 'stream'} Kind
 * @typedef {{
 *   key: string, at: string, kind: Kind, icon: string, title: string, note: string, isBad?: boolean,
 *   badges?: string[], channel?: string, userIds?: string[], details?: Record<string, unknown>,
 * }} TimelineEntry
 */

/** @param {unknown} text */
const inEnglish = (text) =>
	typeof text === 'object' && text !== null && 'en' in text ? text.en : text;

/** @param {Record<string, unknown>} body */
const titleOf = ({ name, headings, email_subject: subject, contents }) =>
	String(
		inEnglish(headings) ?? subject ?? name ?? inEnglish(contents) ?? 'A message from a template',
	);

/** @type {Record<string, string>} */
const icons = { push: 'bell', email: 'email', sms: 'sms' };
const channelNames = { push: 'Push', email: 'Email', sms: 'SMS' };

/** @param {Delivery[]} deliveries */
function recipientsOf(deliveries) {
	const names = [...new Set(deliveries.map(({ external_id: id }) => displayName(id)))];
	if (names.length === 0) return 'no one';
	return names.length <= 2 ? names.join(' and ') : `${names[0]} and ${names.length - 1} more`;
}

/** @param {import('./snapshot.mjs').Message} message @param {Delivery[]} deliveries */
function statusOf({ canceled, completed_at: completed, send_after: due }, deliveries) {
	if (canceled) return 'canceled';
	if (completed === null) return `scheduled for ${new Date(due * 1000).toLocaleString()}`;
	return `sent to ${recipientsOf(deliveries)}`;
}

/** @param {App} app @returns {TimelineEntry[]} */
function messageEntries({ messages, deliveries }) {
	/** @type {Map<string, Delivery[]>} */
	const sent = new Map();
	for (const one of deliveries) sent.set(one.messageId, [...(sent.get(one.messageId) ?? []), one]);
	return messages.map((message) => {
		const { id, channel, body, queued_at: queued } = message;
		const own = sent.get(id) ?? [];
		return {
			key: `message ${id}`,
			at: own[0]?.at ?? new Date(queued * 1000).toISOString(),
			kind: 'message',
			icon: icons[channel],
			title: `${channelNames[channel]} ${statusOf(message, own)}`,
			note: titleOf(body),
			channel,
			userIds: own.map(({ userId }) => userId),
			details: { Message: body },
		};
	});
}

/** @param {App} app @returns {TimelineEntry[]} */
const reactionEntries = ({ reactions }) =>
	reactions.map(({ id, kind, at, channel, userId, external_id: externalId, data }) => ({
		key: `reaction ${id}`,
		at,
		kind: 'reaction',
		icon: 'hand',
		title: `${channelNames[channel]} ${kind.split('.')[2].replaceAll('_', ' ')}`,
		note: [displayName(externalId), ...Object.values(data)].join(' · '),
		channel,
		userIds: [userId],
	}));

/** @param {App} app @returns {TimelineEntry[]} */
const eventEntries = ({ events }) =>
	events.map(({ name, at, userId, external_id: externalId, properties }, index) => ({
		key: `event ${index}`,
		at,
		kind: 'event',
		icon: 'activity',
		title: name,
		note: displayName(externalId),
		channel: 'people',
		userIds: [userId],
		details: Object.keys(properties).length > 0 ? { Properties: properties } : undefined,
	}));

/** @param {Request} request */
function badgesOf({ usage, replayed, fault, limit, processed, keyKind, response }) {
	const badges = [];
	if (replayed) badges.push('replayed: repeats the earlier response, sent only once');
	if (fault) badges.push(`fault: ${fault}, ${processed ? 'processed anyway' : 'not processed'}`);
	if (limit) badges.push(`over the rate limit: ${limit}`);
	if (!usage) badges.push('no OneSignal-Usage header');
	if (keyKind !== 'app') badges.push(`key: ${keyKind}`);
	if (reachedNoOne(response)) badges.push('reached no one');
	return badges;
}

/** @param {Request} request */
function channelOf({ path, body }) {
	const target = /** @type {{ target_channel?: string } | undefined} */ (body)?.target_channel;
	if (target) return target;
	if (/\/(live_)?activities\//.test(path)) return 'activity';
	return /\/(users|subscriptions\w*|custom_events)/.test(path) ? 'people' : undefined;
}

/** The users whose IDs the request contains. @param {App} app @param {Request} request */
function usersIn({ users }, { path, body }) {
	const text = JSON.stringify(body) ?? '';
	/** @param {string | undefined} id */
	const isIncluded = (id) =>
		id && (text.includes(`"${id}"`) || path.includes(encodeURIComponent(id)));
	return users
		.filter(({ identity }) => isIncluded(identity.external_id) || isIncluded(identity.onesignal_id))
		.map(({ identity }) => identity.onesignal_id);
}

/** @param {App} app @param {Request} request @param {number} index @returns {TimelineEntry} */
function requestEntry(app, request, index) {
	const { at, method, path, status, body, response, usage } = request;
	return {
		key: `request ${index}`,
		at,
		kind: 'request',
		icon: 'arrow',
		title: `${method} ${path.replace(`/apps/${app.id}/`, '/').split('?')[0]}`,
		note: status > 0 ? String(status) : 'no response',
		isBad: status === 0 || status >= 300 || reachedNoOne(response),
		badges: badgesOf(request),
		channel: channelOf(request),
		userIds: usersIn(app, request),
		details: { Path: path, Client: usage, Request: body, Response: response },
	};
}

/** @param {unknown} response */
const reachedNoOne = (response) =>
	typeof response === 'object' && response !== null && 'id' in response && response.id === '';

/** @param {import('./snapshot.mjs').StreamRecord[]} deliveries @returns {TimelineEntry[]} */
const streamEntries = (deliveries) =>
	deliveries.map(({ id, kind, at, external_id: externalId, url, statuses }, index) => ({
		key: `stream ${id} ${index}`,
		at,
		kind: 'stream',
		icon: 'stream',
		title: kind,
		note: `${displayName(externalId)} · ${new URL(url).host}: ${statuses.map((one) => one || 'no response').join(', ') || 'pending'}`,
		isBad: statuses.length > 0 && !statuses.some((one) => one >= 200 && one < 300),
		channel: kind.split('.')[1],
	}));

const maxPerKind = 400;

/**
 * Everything that happened, newest first.
 *
 * @param {Snapshot} snapshot
 * @param {App} app
 */
export function timelineEntries({ requests, streams, apps }, app) {
	const otherIds = apps.filter(({ id }) => id !== app.id).map(({ id }) => id);
	const first = Math.max(0, requests.length - maxPerKind);
	const own = requests
		.slice(first)
		.map((request, offset) => ({ request, index: first + offset }))
		.filter(
			({ request }) =>
				!otherIds.some((id) => `${request.path} ${JSON.stringify(request.body)}`.includes(id)),
		)
		.map(({ request, index }) => requestEntry(app, request, index));
	const others = [messageEntries(app), reactionEntries(app), eventEntries(app)];
	return [own, ...others, streamEntries(streams.deliveries)]
		.flatMap((entries) => entries.slice(-maxPerKind))
		.reverse()
		.sort((one, other) => other.at.localeCompare(one.at));
}
