import { activityCard, conversationCard, personCard } from './cards.mjs';
import { deviceCard } from './devices.mjs';
import { element, find, findAll, post } from './elements.mjs';
import { emailCard } from './emailCards.mjs';
import { listenForFaults, showFaults } from './faults.mjs';
import { isFiltered, listenForFilters, matching, offerPeople, readFilters } from './filters.mjs';
import { icon } from './icons.mjs';
import { listenForReactions, showReactionCounts } from './reactionButtons.mjs';
import { renderKeyedList } from './renderKeyedList.mjs';
import { conversationsOf, devicesOf, displayName, peopleOf, sentIn } from './snapshot.mjs';
import { timelineItem } from './timeline.mjs';
import { timelineEntries } from './timelineEntries.mjs';

/** @typedef {import('./snapshot.mjs').App} App */

const pollInterval = 1000;
const maxCards = 60;
const maxEntries = 150;
const appSelect = /** @type {HTMLSelectElement} */ (find('#app'));
const status = find('#status');
/** @type {import('./snapshot.mjs').Snapshot | undefined} */
let snapshot;
let shown = '';
let polls = 0;

/**
 * Fills a section with the matching items and shows their number, or a note if there are none.
 *
 * @template {object} Item
 * @param {string} channel
 * @param {Item[]} items
 * @param {(item: Item) => string} keyOf
 * @param {(item: Item) => HTMLElement} build
 */
function fill(channel, items, keyOf, build) {
	const section = find(`#${channel}`);
	const filters = readFilters();
	const isMatch = matching(filters);
	const matches = items.filter((item) => isMatch({ ...item, channel }));
	const isSelected = filters.channel === channel || !filters.channel;
	section.hidden = !isSelected || (isFiltered() && matches.length === 0);
	find(`#${channel} .empty`).hidden = matches.length > 0;
	for (const count of findAll(`[data-count="${channel}"]`)) {
		count.textContent = String(items.length);
	}
	renderKeyedList(find(`#${channel} .cards`), matches.slice(0, maxCards), keyOf, build);
	return matches.length;
}

/** @param {App} app */
function showCards(app) {
	const sent = sentIn(app);
	const emails = sent
		.filter(({ channel }) => channel === 'email')
		.map((email) => ({ ...email, userIds: [email.userId] }))
		.reverse();
	const identities = new Map(app.users.map(({ identity }) => [identity.onesignal_id, identity]));
	const activities = app.activities
		.map((one) => ({
			...one,
			owners: one.userIds.map((id) => displayName(identities.get(id)?.external_id)),
		}))
		.reverse();
	const devices = devicesOf(app, sent).map((device) => ({ ...device, appName: app.name }));
	return [
		fill('push', devices, ({ subscription }) => subscription.id, deviceCard),
		fill('activity', activities, ({ id }) => id, activityCard),
		fill('email', emails, (email) => `${email.messageId} ${email.subscriptionId}`, emailCard),
		fill('sms', conversationsOf(sent), ({ token }) => token, conversationCard),
		fill('people', peopleOf(app), ({ user }) => user.identity.onesignal_id, personCard),
	].reduce((sum, count) => sum + count, 0);
}

function show() {
	if (!snapshot) return;
	const app = snapshot.apps.find(({ id }) => id === appSelect.value) ?? snapshot.apps[0];
	if (!app) return;
	const filters = readFilters();
	const isMatch = matching(filters);
	const entries = timelineEntries(snapshot, app).filter(
		(entry) => filters.kinds.has(entry.kind) && isMatch(entry),
	);
	const cards = showCards(app);
	renderKeyedList(find('#entries'), entries.slice(0, maxEntries), ({ key }) => key, timelineItem);
	find('#timeline .empty').hidden = entries.length > 0;
	find('#nothing').hidden = cards > 0 || !isFiltered();
	find('#welcome').hidden = app.messages.length > 0 || app.activities.length > 0 || isFiltered();
	find('#app-id').textContent = app.id;
	showReactionCounts(app.reactions);
	status.textContent = summary(app);
}

/** @param {App} app */
function summary({ deliveries, events }) {
	/** @param {string} wanted */
	const count = (wanted) => deliveries.filter(({ channel }) => channel === wanted).length;
	const emails = count('email');
	return `Sent: ${count('push')} push, ${emails} ${emails === 1 ? 'email' : 'emails'}, ${count('sms')} SMS. Events: ${events.length}.`;
}

async function refresh() {
	polls += 1;
	const poll = polls;
	try {
		const response = await fetch('/emulator/state');
		const text = await response.text();
		// A later poll may have finished first; its snapshot is newer.
		if (poll < polls) return;
		status.classList.remove('offline');
		if (text === shown) return;
		shown = text;
		snapshot = /** @type {import('./snapshot.mjs').Snapshot} */ (JSON.parse(text));
		const apps = snapshot.apps.map(({ id, name }) => ({ id, name }));
		renderKeyedList(
			appSelect,
			apps,
			({ id }) => id,
			({ id, name }) => element('option', { value: id }, name),
		);
		find('#app-choice').hidden = apps.length < 2;
		offerPeople((snapshot.apps.find(({ id }) => id === appSelect.value) ?? snapshot.apps[0]).users);
		showFaults(snapshot);
		show();
	} catch {
		shown = '';
		status.classList.add('offline');
		status.textContent = 'The emulator doesn’t respond. Is it still running?';
	}
}

for (const target of findAll('[data-icon]')) target.append(icon(target.dataset.icon ?? ''));
for (const target of findAll('.emulator-url')) target.textContent = location.origin;
appSelect.addEventListener('change', () => {
	shown = '';
	void refresh();
});
find('#start-over').addEventListener('click', async () => {
	await post('reset');
	await refresh();
});
for (const button of findAll('.samples')) {
	button.addEventListener('click', async () => {
		await post('samples', { app_id: appSelect.value });
		await refresh();
	});
}
listenForFilters(show);
listenForFaults(refresh);
listenForReactions(() => appSelect.value, refresh);

for (;;) {
	if (!document.hidden) await refresh();
	await new Promise((resolve) => setTimeout(resolve, pollInterval));
}
