import type { IDataObject } from 'n8n-workflow';

import { app } from './fixtureIds.ts';
import type { DeliverySetup } from './deliverySetup.mts';
import { seededRandom } from './emulator/faults/seededRandom.mts';

/** A random message into a random world, a random life after it, and a question about every user. */
interface Mixture {
	messageId: string;
	/** The users that are asked about, by External ID, and the ID by which the question names each. */
	asked: Array<{ externalId: string; id: string; isKnown: boolean }>;
	/** How the questions name them. */
	named: IDataObject;
	options: IDataObject;
	/** Whether a whole export can be made. */
	canExport: boolean;
	/** The subscriptions that were subscribed when the message was sent. */
	subscribedThen: Set<string>;
}

const contents = { en: 'Hello' };
const users = ['ada', 'grace', 'linus', 'tess', 'state-2', 'state-18'];
const types = ['iOSPush', 'AndroidPush', 'Email', 'SMS'];
const channels = ['push', 'email', 'sms'] as const;

const contentFor: Record<string, IDataObject> = {
	push: { contents },
	email: { email_subject: 'Hello', email_body: '<p>Hello</p>' },
	sms: { name: 'code', contents },
};

const reactionsFor: Record<string, string[]> = {
	push: ['clicked', 'failed', 'failed'],
	email: ['clicked', 'opened', 'bounced', 'suppressed', 'failed', 'unsubscribed'],
	sms: ['failed', 'undelivered'],
};

/** Choices that the same seed makes again. */
interface Dice {
	chance(share: number): boolean;
	one<T>(of: readonly T[]): T;
	some<T>(of: readonly T[]): T[];
}

function diceOf(seed: number): Dice {
	const random = seededRandom(seed);
	const chance = (share: number): boolean => random() < share;
	return {
		chance,
		one: (of) => of[Math.floor(random() * of.length)],
		some: (of) => of.filter(() => chance(0.5)),
	};
}

export async function mix(setup: DeliverySetup, seed: number): Promise<Mixture | undefined> {
	const dice = diceOf(seed);
	const { emulator, call, wait } = setup;
	await addDevices(setup, dice);
	await unsubscribeSome(setup, dice);
	setConditions(setup, dice);
	if (dice.chance(0.4)) await sendAny(setup, dice);
	wait(dice.one([0, 1, 60]));
	const all = emulator.app().users.flatMap(({ subscriptions }) => subscriptions);
	const subscribedThen = new Set(
		all.filter(({ notification_types: status }) => status >= 1).map(({ id }) => id),
	);
	const messageId = await sendAny(setup, dice);
	if (messageId === '') return undefined;
	wait(dice.one([0, 1, 60]));
	reactToSome(setup, dice, messageId);
	if (dice.chance(0.3)) await unsubscribeSome(setup, dice);
	if (dice.chance(0.2)) {
		await call('DELETE', `/notifications/${messageId}?app_id=${app}`).catch(() => undefined);
	}
	if (dice.chance(0.2)) emulator.app().resumeSending();
	if (dice.chance(0.2)) await moveOne(setup, dice);
	if (dice.chance(0.15)) hideSome(setup, dice);
	const gone = dice.one(users);
	const path = `/apps/${app}/users/by/external_id/${gone}`;
	if (dice.chance(0.2)) await call('DELETE', path).catch(() => undefined);
	return { messageId, subscribedThen, ...(await questions(setup, dice)) };
}

async function questions({ call, emulator }: DeliverySetup, dice: Dice) {
	const way = dice.one([externalId, externalId, externalId, oneSignalId, alias]);
	const options = {
		exportMessageEvents: dice.chance(0.85),
		exportSubscriptions: dice.chance(0.3),
	};
	const isBusy = dice.chance(0.1);
	emulator.delayExports(isBusy ? 1 : 0);
	if (isBusy) await call('POST', `/players/csv_export?app_id=${app}`);
	const { unlisted } = emulator.app().conditions();
	const canExport = options.exportMessageEvents && !isBusy && unlisted.size === 0;
	const identities = emulator.app().users.map(({ identity }) => identity);
	const asked = [...users, 'unknown-user'].flatMap((name) => {
		const identity = identities.find(({ external_id: id }) => id === name);
		const id = identity?.[way.label] ?? (way === externalId ? name : undefined);
		return id ? [{ externalId: name, id, isKnown: identity !== undefined }] : [];
	});
	return { named: way.given, options, canExport, asked };
}

const externalId = { label: 'external_id', given: {} };
const oneSignalId = { label: 'onesignal_id', given: { identifyUserBy: 'oneSignalId' } };
const alias = { label: 'crm_id', given: { identifyUserBy: 'alias', aliasLabel: 'crm_id' } };

async function addDevices({ call }: DeliverySetup, dice: Dice): Promise<void> {
	for (const user of dice.some(users)) {
		const type = dice.one(types);
		const token = {
			iOSPush: user.padEnd(64, '0').replace(/[^0-9a-f]/g, 'e'),
			AndroidPush: `second-${user}`,
			Email: `${user}@example.org`,
			SMS: `+1555000${users.indexOf(user)}123`,
		}[type];
		const path = `/apps/${app}/users/by/external_id/${user}/subscriptions`;
		await call('POST', path, { subscription: { type, token } });
	}
}

async function unsubscribeSome({ call, emulator }: DeliverySetup, dice: Dice): Promise<void> {
	for (const user of emulator.app().users) {
		for (const { id } of dice.chance(0.2) ? user.subscriptions : []) {
			const subscription = { notification_types: dice.one([-2, -31, 1]) };
			await call('PATCH', `/apps/${app}/subscriptions/${id}`, { subscription });
		}
	}
}

function setConditions({ emulator }: DeliverySetup, dice: Dice): void {
	const conditions = emulator.app().conditions();
	const all = emulator.app().users.flatMap(({ subscriptions }) => subscriptions);
	for (const { id } of all) {
		if (dice.chance(0.1)) conditions.uninstalled.add(id);
		if (dice.chance(0.15)) conditions.unconfirmed.add(id);
	}
	if (dice.chance(0.3)) conditions.frequencyCap = { max: 1, seconds: 3600 };
	if (dice.chance(0.25)) conditions.sendingLimit = dice.one([0, 1, 2]);
}

/** A device or an address that another user has now. */
async function moveOne({ call, emulator }: DeliverySetup, dice: Dice): Promise<void> {
	const all = emulator.app().users.flatMap(({ subscriptions }) => subscriptions);
	const path = `/apps/${app}/subscriptions/${dice.one(all).id}/owner`;
	await call('PATCH', path, { identity: { external_id: dice.one(users) } });
}

function hideSome({ emulator }: DeliverySetup, dice: Dice): void {
	const { unlisted } = emulator.app().conditions();
	for (const { subscriptionId } of dice.some(emulator.app().deliveries))
		unlisted.add(subscriptionId);
}

/** ID of a message; empty where no one could be reached. */
async function sendAny({ send }: DeliverySetup, dice: Dice): Promise<string> {
	const channel = dice.one(channels);
	const ids = dice.chance(0.3) ? [dice.one(users)] : dice.some(users);
	const filters = [{ field: 'country', relation: '=', value: 'DE' }];
	const target = dice.one<IDataObject>([
		{ include_aliases: { external_id: ids.length > 0 ? ids : ['ada'] } },
		{ include_aliases: { crm_id: [dice.one(['1', '2'])] } },
		{ include_aliases: { external_id: users } },
		{ included_segments: [dice.one(['Subscribed Users', 'VIP'])] },
		{ included_segments: ['Subscribed Users'], excluded_segments: ['Germany'] },
		{ filters },
	]);
	const delay = dice.one<IDataObject>([
		...[{}, {}, {}, {}, {}, {}],
		{ send_after: new Date(Date.now() + 3_600_000).toISOString() },
		...(channel === 'sms' ? [] : [{ delayed_option: 'last-active' }]),
	]);
	const platform = channel === 'push' && dice.chance(0.2) ? { isIos: true } : {};
	const body = {
		target_channel: channel,
		...target,
		...contentFor[channel],
		...delay,
		...platform,
	};
	const id = await send(body);
	return id === 'undefined' ? '' : id;
}

function reactToSome({ emulator }: DeliverySetup, dice: Dice, messageId: string): void {
	for (const { messageId: of, subscriptionId, channel } of [...emulator.app().deliveries]) {
		if (of !== messageId || !dice.chance(0.4)) continue;
		emulator.streams.recordReaction({
			app_id: app,
			message_id: messageId,
			subscription_id: subscriptionId,
			kind: `message.${channel}.${dice.one(reactionsFor[channel])}`,
			...(dice.chance(0.5) && { data: { failure_reason: 'Monthly quota exceeded' } }),
		});
	}
}
