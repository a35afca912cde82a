import { useDeliverySetup } from '../support/deliverySetup.mts';
import { mix } from '../support/deliveryMixture.mts';

/** Without proof there is no verdict but 'unknown': what is told must follow from what the emulator did. */
const count = 200;
const setup = useDeliverySetup();

const failures = ['failed', 'suppressed', 'bounced', 'undelivered'];
const engagements = ['clicked', 'opened', 'unsubscribed'];

/** What really became of the message for a user. */
function truthOf(messageId: string, externalId: string) {
	const app = setup.emulator.app();
	const { canceled, completed_at } = app.messages.find(({ id }) => id === messageId)!;
	const deliveries = app.deliveries
		.filter((one) => one.messageId === messageId && one.external_id === externalId)
		.map((one) => {
			const kinds = app.reactions
				.filter((all) => all.messageId === messageId && all.subscriptionId === one.subscriptionId)
				.map(({ kind }) => kind.split('.').at(-1) ?? '');
			const isFailed = kinds.some((kind) => failures.includes(kind));
			const isEngaged = kinds.some((kind) => engagements.includes(kind));
			return { isLeft: !isFailed, isArrived: isEngaged || (!isFailed && !one.isUnconfirmed) };
		});
	return {
		isOver: canceled || completed_at !== null,
		hasLeft: deliveries.some(({ isLeft }) => isLeft),
		hasArrived: deliveries.some(({ isArrived }) => isArrived),
	};
}

type Truth = ReturnType<typeof truthOf>;

const implied: Record<string, (truth: Truth) => boolean> = {
	delivered: ({ hasArrived }) => hasArrived,
	sent: ({ hasLeft }) => hasLeft,
	notDelivered: ({ isOver, hasLeft, hasArrived }) => isOver && !hasLeft && !hasArrived,
	pending: ({ isOver, hasLeft, hasArrived }) => !isOver && !hasLeft && !hasArrived,
	unknown: () => true,
};

const outcomes: Array<Record<string, unknown>> = [];

it.each(Array.from({ length: count }, (_, seed) => seed))(
	'guesses nothing, seed %d',
	async (seed) => {
		// A message that reaches no one has no ID to ask about.
		let mixture = await mix(setup, seed);
		for (let further = 1; !mixture; further++) {
			setup.emulator.reset();
			mixture = await mix(setup, seed + further * count);
		}
		const { messageId, named, options, asked, canExport, subscribedThen } = mixture;
		const ids = asked.map(({ id }) => id);
		const explained = await setup.explainAll(messageId, ids, named, options);
		const message = setup.emulator.app().messages.find(({ id }) => id === messageId)!;
		for (const [i, { externalId, isKnown }] of asked.entries()) {
			const { verdict, reason, reasonIsProven, subscriptions } = explained[i];
			outcomes.push({ verdict, reason });
			const truth = truthOf(messageId, externalId);
			const isImplied = implied[String(verdict)](truth);
			expect({ externalId, verdict, reason, truth, isImplied }).toMatchObject({ isImplied: true });
			if (isKnown && canExport) expect(verdict).not.toBe('unknown');
			if (reason === 'frequencyCapped' && reasonIsProven) expect(message.capped).toBeGreaterThan(0);
			if (['unsubscribed', 'disabledThroughApi'].includes(String(reason)) && reasonIsProven) {
				const then = (subscriptions as Array<{ id: string }>).filter(({ id }) =>
					subscribedThen.has(id),
				);
				expect(then).toEqual([]);
			}
		}
	},
);

it('has met every verdict, and many reasons', () => {
	const verdicts = new Set(outcomes.map(({ verdict }) => String(verdict)));
	expect([...verdicts].sort()).toEqual(Object.keys(implied).sort());
	expect(new Set(outcomes.map(({ reason }) => reason)).size).toBeGreaterThanOrEqual(20);
});
