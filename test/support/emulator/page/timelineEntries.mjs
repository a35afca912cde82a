import { named } from './snapshot.mjs';

/**
 * @typedef {import('./snapshot.mjs').App} App
 * @typedef {import('./snapshot.mjs').Books} Books
 * @typedef {import('./snapshot.mjs').Request} Request
 * @typedef {'message' | 'reaction' | 'event' | 'request' | 'stream'} Kind
 * @typedef {{
 *   key: string, at: string, kind: Kind, icon: string, title: string, note: string, isBad?: boolean,
 *   marks?: string[], channel?: string, userIds?: string[], details?: Record<string, unknown>,
 * }} Moment
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
const icons = { push: 'bell', email: 'mail', sms: 'text' };
const words = { push: 'Push', email: 'Mail', sms: 'Text' };

/** @param {import('./snapshot.mjs').Message} message */
function fateOf({ canceled, completed_at: done, send_after: due, successful }) {
	if (canceled) return 'canceled';
	if (done === null) return `scheduled for ${new Date(due * 1000).toLocaleString()}`;
	return `reached ${successful}`;
}

/** @param {App} app @returns {Moment[]} */
function messagesOf({ messages, deliveries }) {
	/** @type {Map<string, import('./snapshot.mjs').Delivery[]>} */
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
			title: titleOf(body),
			note: `${words[channel]} ${fateOf(message)}`,
			channel,
			userIds: own.map(({ userId }) => userId),
			details: { Message: body },
		};
	});
}

/** @param {App} app @returns {Moment[]} */
const reactionsOf = ({ happenings }) =>
	happenings.map(({ id, kind, at, channel, userId, external_id: who, data }) => ({
		key: `reaction ${id}`,
		at,
		kind: 'reaction',
		icon: 'hand',
		title: `${words[channel]} ${kind.split('.')[2].replaceAll('_', ' ')}`,
		note: [named(who), ...Object.values(data)].join(' · '),
		channel,
		userIds: [userId],
	}));

/** @param {App} app @returns {Moment[]} */
const eventsOf = ({ events }) =>
	events.map(({ name, at, userId, external_id: who, properties }, place) => ({
		key: `event ${place}`,
		at,
		kind: 'event',
		icon: 'activity',
		title: name,
		note: named(who),
		channel: 'people',
		userIds: [userId],
		details: Object.keys(properties).length > 0 ? { Properties: properties } : undefined,
	}));

/** @param {Request} request */
function marksOf({ usage, replayed, weather, limit, processed, keyKind }) {
	const marks = [];
	if (replayed) marks.push('replayed: the answer of before, sent once');
	if (weather) marks.push(`weather: ${weather}, ${processed ? 'done all the same' : 'not done'}`);
	if (limit) marks.push(`over the limit: ${limit}`);
	if (!usage) marks.push('no OneSignal-Usage header');
	if (keyKind !== 'app') marks.push(`key: ${keyKind}`);
	return marks;
}

/** @param {Request} request */
function channelOf({ path, body }) {
	const target = /** @type {{ target_channel?: string } | undefined} */ (body)?.target_channel;
	if (target) return target;
	if (/\/(live_)?activities\//.test(path)) return 'activity';
	return /\/(users|subscriptions\w*|custom_events)/.test(path) ? 'people' : undefined;
}

/** Those whose IDs the request names. @param {App} app @param {Request} request */
function usersIn({ users }, { path, body }) {
	const text = JSON.stringify(body) ?? '';
	/** @param {string | undefined} id */
	const isNamed = (id) => id && (text.includes(`"${id}"`) || path.includes(encodeURIComponent(id)));
	return users
		.filter(({ identity }) => isNamed(identity.external_id) || isNamed(identity.onesignal_id))
		.map(({ identity }) => identity.onesignal_id);
}

/** @param {App} app @param {Request} request @param {number} place @returns {Moment} */
function requestMoment(app, request, place) {
	const { at, method, path, status, body, answer, usage } = request;
	return {
		key: `request ${place}`,
		at,
		kind: 'request',
		icon: 'arrow',
		title: `${method} ${path.replace(`/apps/${app.id}/`, '/').split('?')[0]}`,
		note: status > 0 ? String(status) : 'no answer',
		isBad: status === 0 || status >= 400 || isNobody(answer),
		marks: [...marksOf(request), ...(isNobody(answer) ? ['reached nobody'] : [])],
		channel: channelOf(request),
		userIds: usersIn(app, request),
		details: { Address: path, Caller: usage, Body: body, Answer: answer },
	};
}

/** @param {unknown} answer */
const isNobody = (answer) =>
	typeof answer === 'object' && answer !== null && 'id' in answer && answer.id === '';

/** @param {import('./snapshot.mjs').StreamRecord[]} deliveries @returns {Moment[]} */
const streamed = (deliveries) =>
	deliveries.map(({ id, kind, at, external_id: person, url, statuses }, place) => ({
		key: `stream ${id} ${place}`,
		at,
		kind: 'stream',
		icon: 'stream',
		title: kind,
		note: `${named(person)} · ${new URL(url).host}: ${statuses.map((one) => one || 'no answer').join(', ') || 'on its way'}`,
		isBad: statuses.length > 0 && !statuses.some((one) => one >= 200 && one < 300),
		channel: kind.split('.')[1],
	}));

const most = 400;

/**
 * All that happened, the newest first.
 *
 * @param {Books} books
 * @param {App} app
 */
export function momentsOf({ requests, streams, apps }, app) {
	const others = apps.filter(({ id }) => id !== app.id).map(({ id }) => id);
	const first = Math.max(0, requests.length - most);
	const own = requests
		.slice(first)
		.map((request, place) => ({ request, place: first + place }))
		.filter(
			({ request }) =>
				!others.some((id) => `${request.path} ${JSON.stringify(request.body)}`.includes(id)),
		)
		.map(({ request, place }) => requestMoment(app, request, place));
	return [own, messagesOf(app), reactionsOf(app), eventsOf(app), streamed(streams.deliveries)]
		.flatMap((moments) => moments.slice(-most))
		.reverse()
		.sort((one, other) => other.at.localeCompare(one.at));
}
