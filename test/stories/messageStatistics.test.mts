import type { IDataObject } from 'n8n-workflow';

import type { MessageBody } from '../support/emulator/state/messages.mts';
import { seededRandom } from '../support/emulator/faults/seededRandom.mts';
import { app } from '../support/fixtureIds.ts';
import { runExample } from '../support/runExample.mts';
import { apiKey } from '../support/testCredential.mts';
import { useEmulator } from '../emulator/client.mts';

const people = Array.from({ length: 40 }, (_, index) => `customer-${index}`);
const client = useEmulator([
	{
		id: app,
		key: apiKey,
		users: people.map((name, index) => ({
			identity: { external_id: name },
			subscriptions: [
				{ type: index % 3 === 0 ? 'ChromePush' : 'iOSPush', token: `${index}`.padStart(64, 'a') },
				{ type: 'Email', token: `${name}@example.com` },
				{ type: 'SMS', token: `+1555000${String(index).padStart(4, '0')}` },
			],
		})),
	},
]);

/** What can become of a message to one recipient, before that person does something. */
const outcomes = {
	push: ['delivered', 'failed'],
	email: ['delivered', 'bounced', 'failed', 'suppressed'],
	sms: ['delivered', 'undelivered', 'failed'],
} as const;
const reactions = {
	push: ['clicked'],
	email: ['opened', 'clicked', 'unsubscribed', 'reported_as_spam'],
	sms: [],
} as const;

type Channel = keyof typeof outcomes;

const content: Record<Channel, Partial<MessageBody>> = {
	push: { contents: { en: 'Hello' } },
	email: { email_subject: 'Hello', email_body: '<p>Hello</p>' },
	sms: { name: 'Hello', contents: { en: 'Hello' } },
};

/** How often each thing happened, to everyone and to each once. */
interface Tally {
	recipients: number;
	total(kind: string): number;
	unique(kind: string): number;
}

async function sendTo(channel: Channel, recipients: string[]): Promise<string> {
	const { body } = await client
		.with({ authorization: `Key ${apiKey}` })
		.request('POST', '/notifications', {
			app_id: app,
			target_channel: channel,
			include_aliases: { external_id: recipients },
			...content[channel],
		});
	return (body as { id: string }).id;
}

/** Lets each recipient have an outcome, and those who got the message do things, some of them twice. */
function react(messageId: string, channel: Channel, random: () => number): Tally {
	const happened = new Map<string, string[]>();
	const note = (kind: string, subscription_id: string): void => {
		happened.set(kind, [...(happened.get(kind) ?? []), subscription_id]);
		if (kind === 'delivered') return;
		const event = { message_id: messageId, subscription_id, kind: `message.${channel}.${kind}` };
		client.emulator.streams.recordReaction({ app_id: app, ...event });
	};
	const { deliveries } = client.emulator.app(app);
	const recipients = deliveries.filter((one) => one.messageId === messageId);
	for (const { subscriptionId } of recipients) {
		const outcome = outcomes[channel][Math.floor(random() * outcomes[channel].length)];
		note(outcome, subscriptionId);
		if (outcome !== 'delivered') continue;
		for (const kind of reactions[channel]) {
			for (let times = Math.floor(random() * 3); times > 0; times--) note(kind, subscriptionId);
		}
	}
	const of = (kind: string): string[] => happened.get(kind) ?? [];
	return {
		recipients: recipients.length,
		total: (kind) => of(kind).length,
		unique: (kind) => new Set(of(kind)).size,
	};
}

const share = (part: number, whole: number): number | null =>
	whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;

/** What the panel has to show, by what really happened. */
const expected: Record<Channel, (tally: Tally) => IDataObject> = {
	push: ({ recipients, unique }) => ({
		delivered: unique('delivered'),
		received: unique('delivered'),
		unsubscribed: 0,
		failed: unique('failed'),
		frequencyCapped: 0,
		clicked: unique('clicked'),
		deliveryRate: share(unique('delivered'), recipients),
		clickRate: share(unique('clicked'), unique('delivered')),
	}),
	email: ({ recipients, total, unique }) => ({
		sent: unique('delivered') + unique('bounced'),
		delivered: unique('delivered'),
		bounced: unique('bounced'),
		failed: unique('failed') + unique('suppressed'),
		opens: total('opened'),
		uniqueOpens: unique('opened'),
		clicks: total('clicked'),
		uniqueClicks: unique('clicked'),
		unsubscribed: unique('unsubscribed'),
		reportedSpam: unique('reported_as_spam'),
		deliveryRate: share(unique('delivered'), recipients),
		openRate: share(unique('opened'), unique('delivered')),
		clickRate: share(unique('clicked'), unique('delivered')),
	}),
	sms: ({ recipients, unique }) => ({
		sent: unique('delivered') + unique('undelivered'),
		delivered: unique('delivered'),
		undelivered: unique('undelivered'),
		failed: unique('failed'),
		clicked: 0,
		deliveryRate: share(unique('delivered'), recipients),
		clickRate: unique('delivered') === 0 ? null : 0,
	}),
};

async function shown(operation: 'get' | 'getAll', id: string): Promise<IDataObject> {
	const given = operation === 'get' ? { messageId: { __rl: true, mode: 'id', value: id } } : {};
	const { items, error } = await runExample('message', operation, { given }, client.emulator.url);
	if (error) throw error;
	const found = items.find(({ json }) => json.id === id);
	return found?.json ?? {};
}

const seeds = Array.from({ length: 12 }, (_, i) => i);

describe.each(Object.keys(outcomes) as Channel[])(
	'the statistics of a message by %s',
	(channel) => {
		it.each(seeds)('are what happened, in Get and Get Many (seed %i)', async (seed) => {
			const random = seededRandom(seed);
			const recipients = people.slice(0, 1 + Math.floor(random() * people.length));
			const id = await sendTo(channel, recipients);
			const tally = react(id, channel, random);
			expect(tally.recipients).toBe(recipients.length);
			for (const operation of ['get', 'getAll'] as const) {
				const {
					id: _id,
					name: _name,
					status,
					sendAt: _sendAt,
					...statistics
				} = await shown(operation, id);
				expect([operation, status, statistics]).toEqual([
					operation,
					'sent',
					{ channel, ...expected[channel](tally) },
				]);
			}
		});

		it('are not known before it is sent', async () => {
			const { body } = await client
				.with({ authorization: `Key ${apiKey}` })
				.request('POST', '/notifications', {
					app_id: app,
					target_channel: channel,
					include_aliases: { external_id: people },
					send_after: '2099-01-01T00:00:00Z',
					...content[channel],
				});
			const { deliveryRate, clickRate } = await shown('get', (body as { id: string }).id);
			expect([deliveryRate, clickRate]).toEqual([null, null]);
		});
	},
);
