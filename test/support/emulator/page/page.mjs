import { devicesOf, named, peopleOf, sentIn, threadsOf } from './snapshot.mjs';
import { activityCard, personCard, threadCard } from './cards.mjs';
import { listenForDeeds, showDone } from './reactionButtons.mjs';
import { deviceCard } from './devices.mjs';
import { element, find, findAll, order } from './elements.mjs';
import { isFiltered, listenForWishes, matching, offerPeople, wishes } from './filters.mjs';
import { icon } from './icons.mjs';
import { keep } from './renderKeyedList.mjs';
import { mailCard } from './emailCards.mjs';
import { momentsOf } from './timelineEntries.mjs';
import { momentEntry } from './timeline.mjs';
import { listenForWeather, showWeather } from './faults.mjs';

/** @typedef {import('./snapshot.mjs').App} App */

const pause = 1000;
const most = 60;
const mostMoments = 150;
const chooser = /** @type {HTMLSelectElement} */ (find('#app'));
const status = find('#status');
/** @type {import('./snapshot.mjs').Books | undefined} */
let books;
let shown = '';
let looks = 0;

/**
 * Fills a section with what matches, says how much that is, and says so where there is nothing.
 *
 * @template {object} Item
 * @param {string} channel
 * @param {Item[]} items
 * @param {(item: Item) => string} keyOf
 * @param {(item: Item) => HTMLElement} build
 */
function fill(channel, items, keyOf, build) {
	const section = find(`#${channel}`);
	const accepts = matching(wishes());
	const wanted = items.filter((item) => accepts({ ...item, channel }));
	const isAsked = wishes().channel === channel || !wishes().channel;
	section.hidden = !isAsked || (isFiltered() && wanted.length === 0);
	find(`#${channel} .empty`).hidden = wanted.length > 0;
	for (const count of findAll(`[data-count="${channel}"]`)) {
		count.textContent = String(items.length);
	}
	keep(find(`#${channel} .cards`), wanted.slice(0, most), keyOf, build);
	return wanted.length;
}

/** @param {App} app */
function stage(app) {
	const sent = sentIn(app);
	const mails = sent
		.filter(({ channel }) => channel === 'email')
		.map((mail) => ({ ...mail, userIds: [mail.userId] }))
		.reverse();
	const names = new Map(app.users.map(({ identity }) => [identity.onesignal_id, identity]));
	const activities = app.activities
		.map((one) => ({
			...one,
			owners: one.userIds.map((id) => named(names.get(id)?.external_id)),
		}))
		.reverse();
	const devices = devicesOf(app, sent).map((device) => ({ ...device, appName: app.name }));
	return [
		fill('push', devices, ({ subscription }) => subscription.id, deviceCard),
		fill('activity', activities, ({ id }) => id, activityCard),
		fill('email', mails, (mail) => `${mail.messageId} ${mail.subscriptionId}`, mailCard),
		fill('sms', threadsOf(sent), ({ token }) => token, threadCard),
		fill('people', peopleOf(app), ({ user }) => user.identity.onesignal_id, personCard),
	].reduce((sum, count) => sum + count, 0);
}

function show() {
	if (!books) return;
	const app = books.apps.find(({ id }) => id === chooser.value) ?? books.apps[0];
	if (!app) return;
	const { kinds } = wishes();
	const accepts = matching(wishes());
	const moments = momentsOf(books, app).filter(
		(moment) => kinds.has(moment.kind) && accepts(moment),
	);
	const cards = stage(app);
	keep(find('#moments'), moments.slice(0, mostMoments), ({ key }) => key, momentEntry);
	find('#timeline .empty').hidden = moments.length > 0;
	find('#nothing').hidden = cards > 0 || !isFiltered();
	find('#welcome').hidden = app.messages.length > 0 || app.activities.length > 0 || isFiltered();
	find('#app-id').textContent = app.id;
	showDone(app.happenings);
	status.textContent = summary(app);
}

/** @param {App} app */
function summary({ deliveries, events }) {
	/** @param {string} wanted */
	const count = (wanted) => deliveries.filter(({ channel }) => channel === wanted).length;
	return `Sent: ${count('push')} push, ${count('email')} mail, ${count('sms')} text. Events: ${events.length}.`;
}

async function look() {
	looks += 1;
	const turn = looks;
	try {
		const answer = await fetch('/emulator/books');
		const text = await answer.text();
		// whoever looked later knows better, and may have been told sooner
		if (turn < looks) return;
		status.classList.remove('away');
		if (text === shown) return;
		shown = text;
		books = /** @type {import('./snapshot.mjs').Books} */ (JSON.parse(text));
		const apps = books.apps.map(({ id, name }) => ({ id, name }));
		keep(
			chooser,
			apps,
			({ id }) => id,
			({ id, name }) => element('option', { value: id }, name),
		);
		find('#app-choice').hidden = apps.length < 2;
		offerPeople((books.apps.find(({ id }) => id === chooser.value) ?? books.apps[0]).users);
		showWeather(books);
		show();
	} catch {
		shown = '';
		status.classList.add('away');
		status.textContent = 'The emulator does not answer. Is it still running?';
	}
}

for (const place of findAll('[data-icon]')) place.append(icon(place.dataset.icon ?? ''));
for (const place of findAll('.address-here')) place.textContent = location.origin;
chooser.addEventListener('change', () => {
	shown = '';
	void look();
});
find('#start-over').addEventListener('click', async () => {
	await order('reset');
	await look();
});
for (const button of findAll('.samples')) {
	button.addEventListener('click', async () => {
		await order('samples', { app_id: chooser.value });
		await look();
	});
}
listenForWishes(show);
listenForWeather(look);
listenForDeeds(() => chooser.value, look);

for (;;) {
	if (!document.hidden) await look();
	await new Promise((resolve) => setTimeout(resolve, pause));
}
