import { createHash } from 'crypto';
import { sleep } from 'n8n-workflow';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

/** How many events are remembered while n8n runs, and how many of them beyond a restart. */
const maxSeen = 20_000;
const maxKept = 2_000;

/** How often, and how many times, to look for the end of a start that nobody waits to hear of. */
const pause = 500;
const maxPauses = 60;

/**
 * n8n reads the static data of a workflow anew for every call and writes it back as a whole, so that
 * of two calls at the same moment one would undo what the other noted. The memory that counts is
 * therefore this one, of the process; the static data is its copy for the time after a restart, and
 * for other processes of the same n8n.
 */
interface Memory {
	/** The oldest first. */
	seen: Set<string>;
	/** Events on their way into an execution: whoever brings them again waits for the outcome. */
	starting: Map<string, Promise<void>>;
	/** The copy as it was last read. */
	copy?: string;
}

const memories = new Map<string, Memory>();

type Place = Pick<IWebhookFunctions, 'getWorkflow' | 'getNode'>;
const placeOf = (context: Place): string => `${context.getWorkflow().id} ${context.getNode().id}`;

/** Frees the memory of a trigger that no longer listens; its copy stays with the workflow. */
export function forget(context: Place): void {
	memories.delete(placeOf(context));
}

/** Events that were not seen before. */
interface Claim<T> {
	fresh: T[];
	/** To be called once n8n has taken them into an execution: from now on they are repeats. */
	settle: () => void;
}

/** Picks the events that come for the first time. One without an ID always does. */
export async function claimNew<T>(
	context: IWebhookFunctions,
	events: T[],
	idOf: (event: T) => string,
): Promise<Claim<T>> {
	const memory = recall(context);
	const marked = events.map((event) => ({ event, mark: markOf(idOf(event)) }));
	await untilNoneStarts(memory, marked);
	// No waiting from here to `begin`: in between nobody else can claim the same.
	const marks = new Set<string>();
	const fresh = marked.filter(({ mark }) => {
		if (!mark) return true;
		if (memory.seen.has(mark) || marks.has(mark)) return false;
		marks.add(mark);
		return true;
	});
	const settle = begin(context, memory, [...marks]);
	return { fresh: fresh.map(({ event }) => event), settle };
}

interface Marked {
	mark: string | undefined;
}

async function untilNoneStarts({ starting }: Memory, marked: Marked[]): Promise<void> {
	for (;;) {
		const outcomes = marked.flatMap(({ mark }) => (mark && starting.get(mark)) ?? []);
		if (outcomes.length === 0) return;
		await Promise.all(outcomes);
	}
}

/**
 * Holds the events until it is known whether n8n started an execution with them. Where it did not,
 * the answer says so, OneSignal delivers again, and the event counts as new.
 */
function begin(context: IWebhookFunctions, memory: Memory, marks: string[]): () => void {
	let isDecided = false;
	let decide = (): void => {};
	const outcome = new Promise<void>((resolve) => {
		decide = () => {
			isDecided = true;
			for (const mark of marks) {
				if (memory.starting.get(mark) === outcome) memory.starting.delete(mark);
			}
			resolve();
		};
	});
	for (const mark of marks) memory.starting.set(mark, outcome);
	void afterAnswer(context, () => isDecided).then(decide);
	return () => {
		note(context, memory, marks);
		decide();
	};
}

/** An answer that nobody waited for says nothing about the start, so a decision gets more time. */
async function afterAnswer(context: IWebhookFunctions, isDecided: () => boolean): Promise<void> {
	const response = context.getResponseObject();
	if (!response.closed) await new Promise((resolve) => response.once('close', resolve));
	if (response.writableFinished) return;
	for (let pauses = 0; pauses < maxPauses && !isDecided(); pauses += 1) await sleep(pause);
}

function note(context: IWebhookFunctions, memory: Memory, marks: string[]): void {
	for (const mark of marks) memory.seen.add(mark);
	for (const oldest of memory.seen) {
		if (memory.seen.size <= maxSeen) break;
		memory.seen.delete(oldest);
	}
	memory.copy = [...memory.seen].slice(-maxKept).join('');
	context.getWorkflowStaticData('node').seen = memory.copy;
}

/** The memory of this trigger, with what other processes, or this one before a restart, have noted. */
function recall(context: IWebhookFunctions): Memory {
	const place = placeOf(context);
	const memory: Memory = memories.get(place) ?? { seen: new Set(), starting: new Map() };
	memories.set(place, memory);
	const { seen } = context.getWorkflowStaticData('node') as IDataObject & { seen?: unknown };
	if (typeof seen === 'string' && seen !== memory.copy) {
		for (const mark of seen.match(/.{11}/g) ?? []) memory.seen.add(mark);
		memory.copy = seen;
	}
	return memory;
}

/** Eleven letters that stand for an ID: no two in a billion events are alike by chance. */
const markOf = (id: string): string | undefined =>
	id ? createHash('sha256').update(id).digest().subarray(0, 8).toString('base64url') : undefined;
