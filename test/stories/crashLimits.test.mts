import type { IDataObject } from 'n8n-workflow';

import {
	deliveriesPerPerson,
	startHistory,
	type EmailSettings,
} from '../support/executionHistory.mts';
import { emailOf, itemFor, usePeople } from '../support/people.mts';

/*
 * The documented limits: a crash of the first run loses what the node noted, and keys are derived anew. What
 * changes between the crash and the Retry in one of these ways gives other keys. Without a crash, no one
 * gets a message twice in any of them.
 */

const count = 102;

const emulator = usePeople(count);

const itemsFor = (people: number): IDataObject[] =>
	Array.from({ length: people }, (_, i) => itemFor(i));

interface Limit {
	items?: IDataObject[];
	settings?: Partial<EmailSettings>;
	refused?: number;
	/** What has changed by the time of the Retry. */
	itemsAfter?: IDataObject[];
	settingsAfter?: Partial<EmailSettings>;
	/** The most emails that a person gets; two unless given. */
	most?: number;
}

const defaults: EmailSettings = {
	recipients: 'externalId',
	subject: 'Hello',
	combineItems: 'never',
	maxAttempts: 1,
};
const personal = '=Hello {{ $json.name }}';

const limits: Array<[what: string, limit: Limit]> = [
	['the kind of ID is another one', { settingsAfter: { recipients: 'alias' } }],
	[
		'a combined list has one more person',
		{ settings: { combineItems: 'always' }, itemsAfter: itemsFor(4) },
	],
	[
		'the list has become long enough to be combined',
		{ settings: { combineItems: 'automatic' }, items: itemsFor(100), itemsAfter: itemsFor(101) },
	],
	["'Combine Items' is another one", { settingsAfter: { combineItems: 'always' } }],
	[
		'the text of combined items has got an expression',
		{ settings: { combineItems: 'always' }, settingsAfter: { subject: personal } },
	],
	[
		'a person gets several messages, and their inputs are others',
		{
			settings: { subject: personal },
			items: [itemFor(0), { ...itemFor(0), name: 'Ada' }],
			itemsAfter: [itemFor(0), { ...itemFor(0), name: 'Ada Lovelace' }],
			most: 3,
		},
	],
	[
		'combined items had a refused one among them, which is corrected',
		{
			settings: { combineItems: 'always', recipients: 'email' },
			refused: 1,
			settingsAfter: { recipients: 'externalId' },
		},
	],
];

/** The most emails that a person got, after a first run that crashed or was only stopped, and its Retry. */
async function mostEmails(limit: Limit): Promise<number> {
	const { items = itemsFor(3), settings, refused, itemsAfter = items, settingsAfter } = limit;
	if (refused !== undefined) emulator().setRejectedEmails([emailOf(refused)]);
	const history = startHistory(emulator(), items);
	await history.runAndCrash({ ...defaults, ...settings });
	history.items = itemsAfter;
	await history.run({ ...defaults, ...settings, ...settingsAfter });
	return Math.max(...deliveriesPerPerson(emulator(), count));
}

it.each(limits)('sends a second time after a crash where %s', async (_what, limit) => {
	expect(await mostEmails(limit)).toBe(limit.most ?? 2);
});

it('sends a second time where n8n starts a run anew that ended well, such as a sub-workflow', async () => {
	const history = startHistory(emulator(), itemsFor(3));
	await history.run(defaults);
	await history.run(defaults);
	expect(deliveriesPerPerson(emulator(), 3)).toEqual([2, 2, 2]);
});

it.each(limits.filter(([, { itemsAfter }]) => itemsAfter === undefined))(
	'sends once without a crash where %s',
	async (_what, { items = itemsFor(3), settings, refused = 2, settingsAfter }) => {
		emulator().setRejectedEmails([emailOf(refused)]);
		const history = startHistory(emulator(), items);
		await history.run({ ...defaults, recipients: 'email', ...settings });
		emulator().setRejectedEmails([]);
		const { error } = await history.run({ ...defaults, ...settings, ...settingsAfter });
		expect(error).toBeUndefined();
		expect(deliveriesPerPerson(emulator(), 3)).toEqual([1, 1, 1]);
	},
);
