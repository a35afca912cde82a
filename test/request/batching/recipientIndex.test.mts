import { indexRecipients } from '../../../nodes/OneSignal/request/batching/recipientIndex';

const refsOf = indexRecipients([['Ada', 'bob'], ['ada'], ['1842']]);

it.each([
	{ title: 'as it is written', reported: 'ada', entries: [1] },
	{ title: 'in another case where no one is written so', reported: 'ADA', entries: [0, 1] },
	{ title: 'as a number', reported: 1842, entries: [2] },
	{ title: 'that no item names', reported: 'eve', entries: [] },
])('finds the items of a recipient that is reported $title', ({ reported, entries }) => {
	expect(refsOf(reported).map(({ entry }) => entry)).toEqual(entries);
});
