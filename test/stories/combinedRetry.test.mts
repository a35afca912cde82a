import type { IDataObject } from 'n8n-workflow';

import {
	deliveriesPerPerson,
	startHistory,
	type EmailSettings,
} from '../support/executionHistory.mts';
import { itemFor, usePeople } from '../support/people.mts';

const perItem = 100;
/** A few more than OneSignal takes in a message. */
const count = 20_000 + perItem;

const emulator = usePeople(count, { recordBodies: false });

const items = Array.from({ length: count / perItem }, (_, item) =>
	itemFor(...Array.from({ length: perItem }, (_, i) => item * perItem + i)),
);
const combined: EmailSettings = {
	recipients: 'externalId',
	subject: 'Hello',
	combineItems: 'automatic',
	maxAttempts: 1,
};

/** How many people got so many emails. */
function peopleByDeliveries(): IDataObject {
	const people: Record<number, number> = {};
	for (const times of deliveriesPerPerson(emulator(), count)) {
		people[times] = (people[times] ?? 0) + 1;
	}
	return people;
}

it('reaches everyone once when one of two requests failed and an expression is added to the text', async () => {
	emulator().setFaults({ seed: 1, rate: 1, types: ['error500'], maxFaults: 1 });
	const history = startHistory(emulator(), items);
	expect((await history.run(combined)).error).toBeDefined();
	expect(emulator().app().messages).toHaveLength(1);
	const { error } = await history.run({ ...combined, subject: '=Hello {{ $json.ids[0] }}' });
	expect(error).toBeUndefined();
	expect(peopleByDeliveries()).toEqual({ 1: count });
});

it('reaches everyone once when n8n crashed and gets the list in another order', async () => {
	const history = startHistory(emulator(), [...items]);
	await history.runAndCrash(combined);
	history.items.reverse();
	await history.run(combined);
	expect(peopleByDeliveries()).toEqual({ 1: count });
});
