import {
	deliveriesPerPerson,
	startHistory,
	type EmailSettings,
} from '../support/executionHistory.mts';
import { emailOf, itemFor, usePeople } from '../support/people.mts';

const most = 300;

const emulator = usePeople(most);

const itemsFor = (count: number) => Array.from({ length: count }, (_, i) => itemFor(i));

const settings: EmailSettings = {
	recipients: 'email',
	subject: 'Hello',
	combineItems: 'automatic',
	maxAttempts: 1,
};

/** Everyone once, but for one of them. */
const onceBut = (count: number, missing: number): number[] =>
	Array.from({ length: count }, (_, i) => Number(i !== missing));

const once = (count: number): number[] => onceBut(count, -1);

describe.each([100, 300])('one of %i addresses is refused', (count) => {
	const refused = Math.floor(count * 0.63);

	it.each(['automatic', 'always', 'never'])(
		'reaches all others, and names the item (Combine Items: %s)',
		async (combineItems) => {
			emulator().setRejectedEmails([emailOf(refused)]);
			const history = startHistory(emulator(), itemsFor(count));
			const { error } = await history.run({ ...settings, combineItems });
			expect(deliveriesPerPerson(emulator(), count)).toEqual(onceBut(count, refused));
			expect(error?.message).toContain(`[item ${refused}]`);
		},
	);

	it.each(['automatic', 'always', 'never'])(
		'reaches everyone once when the address is corrected and n8n retries (Combine Items: %s)',
		async (combineItems) => {
			emulator().setRejectedEmails([emailOf(refused)]);
			const history = startHistory(emulator(), itemsFor(count));
			await history.run({ ...settings, combineItems });
			const corrected = { ...settings, recipients: 'externalId', combineItems };
			expect((await history.run(corrected)).error).toBeUndefined();
			expect(deliveriesPerPerson(emulator(), count)).toEqual(once(count));
		},
	);

	it.each(['automatic', 'always', 'never'])(
		'reaches no one twice when n8n crashes and gets the list in another order (Combine Items: %s)',
		async (combineItems) => {
			emulator().setRejectedEmails([emailOf(refused)]);
			const history = startHistory(emulator(), itemsFor(count));
			await history.runAndCrash({ ...settings, combineItems });
			history.items.reverse();
			const { error } = await history.run({ ...settings, combineItems });
			expect(error?.message).toContain(`[item ${count - 1 - refused}]`);
			expect(deliveriesPerPerson(emulator(), count)).toEqual(onceBut(count, refused));
		},
	);

	it('reaches all others although a response was lost before the refusal', async () => {
		emulator().setRejectedEmails([emailOf(refused)]);
		emulator().setFaults({ seed: 1, rate: 1, types: ['error500'], maxFaults: 1 });
		const history = startHistory(emulator(), itemsFor(count));
		await history.run({ ...settings, combineItems: 'always' });
		const { error } = await history.run({ ...settings, combineItems: 'always' });
		expect(error?.message).toContain(`[item ${refused}]`);
		expect(deliveriesPerPerson(emulator(), count)).toEqual(onceBut(count, refused));
	});
});

describe('someone is in several items, one of which is refused', () => {
	const always = { ...settings, combineItems: 'always' };

	it.each([
		['the rest is sent in two halves', [[0], [1], [2], [2], [3]]],
		['the first half has them with the refused address', [[1, 2], [2], [3], [0]]],
		['a half shares only one of its people with another', [[0, 2], [1], [2, 3], [3, 4], [4, 0]]],
		['they are one of those tried alone', Array.from({ length: 24 }, (_, i) => [i % 8])],
	])('reaches them once (%s)', async (_when, groups) => {
		emulator().setRejectedEmails([emailOf(1)]);
		const history = startHistory(
			emulator(),
			groups.map((people) => itemFor(...people)),
		);
		const count = 1 + Math.max(...groups.flat());
		await history.run(always);
		const reached = deliveriesPerPerson(emulator(), count);
		// Who shares an item with the refused address waits for the correction.
		expect(reached.filter((times) => times > 1)).toEqual([]);
		expect(reached[1]).toBe(0);
		emulator().setRejectedEmails([]);
		expect((await history.run(always)).error).toBeUndefined();
		expect(deliveriesPerPerson(emulator(), count)).toEqual(once(count));
	});

	it.each(['automatic', 'always', 'never'])(
		'sends nothing more to who was reached when an address is corrected to theirs (Combine Items: %s)',
		async (combineItems) => {
			emulator().setRejectedEmails([emailOf(1)]);
			const history = startHistory(emulator(), [itemFor(0), itemFor(1)]);
			await history.run({ ...settings, combineItems });
			history.items[1] = itemFor(0);
			const { items } = await history.run({ ...settings, combineItems });
			expect(items.map(({ json }) => json.alreadySent)).toEqual([true, true]);
			expect(deliveriesPerPerson(emulator(), 2)).toEqual([1, 0]);
		},
	);
});

it.each(['emailLowerCase', 'externalId', 'alias'])(
	'reaches no one twice whose recipients are corrected between two tries (%s)',
	async (recipients) => {
		emulator().setRejectedEmails([emailOf(1)]);
		const history = startHistory(emulator(), itemsFor(2));
		await history.run(settings);
		expect(deliveriesPerPerson(emulator(), 2)).toEqual([1, 0]);
		emulator().setRejectedEmails([]);
		const { items } = await history.run({ ...settings, recipients });
		expect(items.map(({ json }) => json.alreadySent)).toEqual([true, false]);
		expect(deliveriesPerPerson(emulator(), 2)).toEqual([1, 1]);
	},
);
