import { allFields, description, panels } from '../support/panel.mts';
import { describeInN8n, useTestInstance } from './inN8n.mts';
import { askCatalog, nodeId, nodesIn, operationsIn } from './nodeCatalog.mts';

/** What the AI builder searches for, and the operation that it has to choose then. */
const searches = [
	['send push notification', 'message.sendPush'],
	['web push notification', 'message.sendPush'],
	['notify users on their phones by OneSignal', 'message.sendPush'],
	['send email with OneSignal', 'message.sendEmail'],
	['send SMS with OneSignal', 'message.sendSms'],
	['add tag to OneSignal user', 'user.setTags'],
	['remove tag from OneSignal user', 'user.deleteTags'],
	['add a CRM contact to OneSignal', 'user.upsert'],
	['track custom event in OneSignal', 'customEvent.track'],
	['start live activity', 'liveActivity.start'],
	['export all OneSignal subscriptions', 'export.subscriptions'],
	['create OneSignal segment', 'segment.create'],
	['ask for approval by push notification', undefined],
	['ask for approval with OneSignal', undefined],
	['marketing automation', undefined],
	['email marketing', undefined],
	['notify', undefined],
	['one signal', undefined],
] as const;

const fillers = new Set(['and', 'from', 'one', 'onesignal', 'signal', 'the', 'with']);

/** The words of a text that say something, without their plurals. */
const wordsOf = (text: string): Set<string> => {
	const words = text
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.match(/[a-z]{3,}/g);
	const telling = (words ?? []).filter((word) => !fillers.has(word));
	return new Set(telling.map((word) => word.replace(/s$/, '')));
};

/** The operations that have most of the words that were searched for, in their name before all. */
function bestOperations(query: string, found: string): string[] {
	const wanted = [...wordsOf(query)];
	const scores = [...operationsIn(found)].map(([operation, text]) => {
		const words = [...wordsOf(operation), ...wordsOf(text)];
		return { operation, score: words.filter((word) => wanted.includes(word)).length };
	});
	const best = Math.max(...scores.map(({ score }) => score));
	return scores.filter(({ score }) => score === best).map(({ operation }) => operation);
}

describeInN8n("n8n's catalog of nodes", () => {
	const instance = useTestInstance({ hasEditor: true });
	let found: Record<string, string>;
	let definition: string;
	beforeAll(async () => {
		const queries = searches.map(([query]) => query);
		({ found, definition } = await askCatalog(instance(), queries));
	});

	test.each(searches)('finds this node first by "%s"', (query) => {
		expect(nodesIn(found[query])[0]).toBe(nodeId);
	});

	test.each(searches.filter(([, operation]) => operation))(
		'says most about "%s" where it describes %s',
		(query, operation) => {
			expect(bestOperations(query, found[query])).toEqual([operation]);
		},
	);

	test('describes every operation, and hands on every hint', () => {
		const [query] = searches[0];
		const operations = operationsIn(found[query]);
		expect(operations.size).toBe(panels.length);
		expect(found[query]).toContain(description.builderHint?.searchHint);
		for (const { resource, operation, entry } of panels) {
			const text = operations.get(`${resource}.${operation}`);
			expect(text).toContain(entry.description);
			if (entry.builderHint) expect(text).toContain(entry.builderHint.propertyHint);
		}
		for (const { field } of allFields) {
			if (field.builderHint) expect(definition).toContain(field.builderHint.propertyHint);
		}
	});
});
