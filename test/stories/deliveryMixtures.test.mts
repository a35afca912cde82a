import { useDeliverySetup } from '../support/deliverySetup.mts';
import { mix, type Mixture } from '../support/deliveryMixture.mts';

/** Without proof there is no verdict but 'unknown': what is told must follow from what the emulator did. */
const count = 200;
const setup = useDeliverySetup();

const failures = ['failed', 'suppressed', 'bounced', 'undelivered'];
const engagements = ['clicked', 'opened', 'unsubscribed'];

/** What really became of the message for the user. */
function truthOf({ messageId, externalId }: Mixture) {
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

const outcomes: Array<{ seed: number; mixture: Mixture; verdict: string; reason: string }> = [];

it.each(Array.from({ length: count }, (_, seed) => seed))(
	'guesses nothing, seed %d',
	async (seed) => {
		// A message that reaches no one has no ID to ask about.
		let mixture = await mix(setup, seed);
		for (let further = 1; !mixture; further++) {
			setup.emulator.reset();
			mixture = await mix(setup, seed + further * count);
		}
		const { messageId, named, options, canExport, isKnown, subscribedThen } = mixture;
		const explained = await setup.explain(messageId, named, options);
		const { verdict, reason, reasonIsProven } = explained as Record<string, string | boolean>;
		outcomes.push({ seed, mixture, verdict: String(verdict), reason: String(reason) });

		const truth = truthOf(mixture);
		expect({ verdict, truth, isImplied: implied[String(verdict)](truth) }).toMatchObject({
			isImplied: true,
		});
		if (isKnown && canExport) expect(verdict).not.toBe('unknown');
		if (reason === 'frequencyCapped' && reasonIsProven) {
			const message = setup.emulator.app().messages.find(({ id }) => id === messageId);
			expect(message?.capped).toBeGreaterThan(0);
		}
		if (['unsubscribed', 'disabledThroughApi'].includes(String(reason)) && reasonIsProven) {
			const onChannel = explained.subscriptions as Array<{ id: string }>;
			expect(onChannel.filter(({ id }) => subscribedThen.has(id))).toEqual([]);
		}
	},
);

it('has met every verdict, and many reasons', () => {
	const verdicts = new Set(outcomes.map(({ verdict }) => verdict));
	expect([...verdicts].sort()).toEqual(Object.keys(implied).sort());
	expect(new Set(outcomes.map(({ reason }) => reason)).size).toBeGreaterThanOrEqual(15);
});
