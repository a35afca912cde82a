import type { Emulator } from '../support/emulator/emulator.mts';
import type { Step } from './examples.mts';
import type { Execution } from './executions.mts';
import { pagesOf, press, tapOn, untilAnswered } from './questions.mts';
import { isQuestion, isWait } from './shortWaits.mts';
import type { TestInstance } from './testInstance.mts';
import type { SavedWorkflow } from './workflows.mts';

type Continuation = Extract<
	Step,
	{ answer: unknown } | { tap: true } | { react: string } | { wait: true }
>;

type Reaction = Extract<Step, { react: string }>;

/** Whether a step starts nothing, but belongs to an execution that waits. */
export const isContinuation = (step: Step): step is Continuation =>
	['answer', 'tap', 'react', 'wait'].some((kind) => kind in step);

/** A recipient of the newest message reacts to it. */
function react({ app, streams }: Emulator, { react: kind, by }: Reaction): void {
	const { id: app_id, deliveries } = app();
	const delivery = deliveries.find(({ external_id }) => external_id === by);
	if (!delivery) throw new Error(`Nothing was sent to ${by}`);
	const { messageId: message_id, subscriptionId: subscription_id } = delivery;
	streams.recordReaction({ app_id, message_id, subscription_id, kind });
}

/** Answers the question of an execution that waits, or sits its time out. */
export async function continueExecution(
	{ emulator, session }: TestInstance,
	{ nodes }: SavedWorkflow,
	step: Continuation,
	last: Execution | undefined,
): Promise<Execution> {
	if (last?.status !== 'waiting') throw new Error(`Nothing waits: n8n says "${last?.status}"`);
	if ('react' in step) {
		react(emulator, step);
		return last;
	}
	const page = pagesOf(emulator).filter(Boolean).at(-1) ?? '';
	if ('answer' in step) await press(page, step.answer);
	if ('tap' in step) await tapOn(page);
	const waiting = nodes.filter((node) => isQuestion(node) || isWait(node)).map(({ name }) => name);
	return await untilAnswered(session, last.id, waiting);
}
