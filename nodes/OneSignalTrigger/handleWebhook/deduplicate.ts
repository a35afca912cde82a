import { createHash } from 'crypto';
import { sleep } from 'n8n-workflow';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

/** How many events are remembered while n8n runs, and how many of them across a restart. */
const maxSeen = 20_000;
const maxStored = 2_000;

/** How often, and how many times, to look for the end of a start whose caller didn't wait for the response. */
const pollIntervalMs = 500;
const maxPolls = 60;

/**
 * n8n reads the static data of a workflow anew for every call and writes it back as a whole, so that of
 * two calls at the same moment one would undo what the other noted. What counts is therefore the memory
 * of the process; the static data is its copy for the time after a restart, and for other processes of
 * the same n8n. Between two processes, an event that arrives at both at the same moment starts the
 * workflow twice: static data has no lock.
 */
interface Memory {
	/** The oldest first. */
	seen: Set<string>;
	/** Events whose execution is being started: a call with the same ones waits for the outcome. */
	starting: Map<string, Promise<void>>;
	/** The copy as it was last read or written. */
	copy?: string;
}

const memories = new Map<string, Memory>();

type TriggerRef = Pick<IWebhookFunctions, 'getWorkflow' | 'getNode'>;
const triggerKey = (context: TriggerRef): string =>
	`${context.getWorkflow().id} ${context.getNode().id}`;

/** Frees the memory of a trigger that stops listening; its copy stays with the workflow. */
export function clearSeen(context: TriggerRef): void {
	memories.delete(triggerKey(context));
}

/** Events that weren't seen before. */
interface Claim<T> {
	fresh: T[];
	/** To be called once n8n has started an execution with them: from then on they are duplicates. */
	commit: () => void;
}

/** Picks the events that arrive for the first time. One without an ID always does. */
export async function claimUnseen<T>(
	context: IWebhookFunctions,
	events: T[],
	idOf: (event: T) => string,
): Promise<Claim<T>> {
	const memory = loadSeen(context);
	const marked = events.map((event) => ({ event, fingerprint: fingerprintOf(idOf(event)) }));
	await untilNoneStarts(memory, marked);
	// No `await` from here on: another call could claim the same events in between.
	const fingerprints = new Set<string>();
	const fresh = marked.filter(({ fingerprint }) => {
		if (!fingerprint) return true;
		if (memory.seen.has(fingerprint) || fingerprints.has(fingerprint)) return false;
		fingerprints.add(fingerprint);
		return true;
	});
	const commit = holdUntilStarted(context, memory, [...fingerprints]);
	return { fresh: fresh.map(({ event }) => event), commit };
}

interface Fingerprinted {
	fingerprint: string | undefined;
}

async function untilNoneStarts({ starting }: Memory, marked: Fingerprinted[]): Promise<void> {
	for (;;) {
		const outcomes = marked.flatMap(
			({ fingerprint }) => (fingerprint && starting.get(fingerprint)) ?? [],
		);
		if (outcomes.length === 0) return;
		await Promise.all(outcomes);
	}
}

/**
 * Holds the events until it is known whether n8n started an execution with them. If it didn't, the
 * response says so, OneSignal delivers the event again, and it counts as new.
 */
function holdUntilStarted(
	context: IWebhookFunctions,
	memory: Memory,
	fingerprints: string[],
): () => void {
	let isDecided = false;
	let decide = (): void => {};
	const outcome = new Promise<void>((resolve) => {
		decide = () => {
			isDecided = true;
			for (const fingerprint of fingerprints) {
				if (memory.starting.get(fingerprint) === outcome) memory.starting.delete(fingerprint);
			}
			resolve();
		};
	});
	for (const fingerprint of fingerprints) memory.starting.set(fingerprint, outcome);
	void afterResponse(context, () => isDecided).then(decide);
	return () => {
		saveSeen(context, memory, fingerprints);
		decide();
	};
}

/** A response whose caller hung up says nothing about the start, so the decision gets more time. */
async function afterResponse(context: IWebhookFunctions, isDecided: () => boolean): Promise<void> {
	const response = context.getResponseObject();
	if (!response.closed) await new Promise((resolve) => response.once('close', resolve));
	if (response.writableFinished) return;
	for (let pauses = 0; pauses < maxPolls && !isDecided(); pauses += 1) await sleep(pollIntervalMs);
}

function saveSeen(context: IWebhookFunctions, memory: Memory, fingerprints: string[]): void {
	for (const fingerprint of fingerprints) memory.seen.add(fingerprint);
	for (const oldest of memory.seen) {
		if (memory.seen.size <= maxSeen) break;
		memory.seen.delete(oldest);
	}
	memory.copy = [...memory.seen].slice(-maxStored).join('');
	context.getWorkflowStaticData('node').seen = memory.copy;
}

/** The memory of this trigger, with what other processes, or this one before a restart, have stored. */
function loadSeen(context: IWebhookFunctions): Memory {
	const key = triggerKey(context);
	const memory: Memory = memories.get(key) ?? { seen: new Set(), starting: new Map() };
	memories.set(key, memory);
	const { seen } = context.getWorkflowStaticData('node') as IDataObject & { seen?: unknown };
	if (typeof seen === 'string' && seen !== memory.copy) {
		addForeign(memory, seen.match(/.{11}/g) ?? []);
		memory.copy = seen;
	}
	return memory;
}

/**
 * Puts what another process stored before the newest half of what this one stores: as the newest, it
 * would push this process's own events out of the copy, which that process has just overwritten.
 */
function addForeign(memory: Memory, stored: string[]): void {
	const foreign = stored.filter((fingerprint) => !memory.seen.has(fingerprint));
	if (foreign.length === 0) return;
	const own = [...memory.seen];
	const newest = own.splice(-maxStored / 2);
	memory.seen = new Set([...own, ...foreign, ...newest]);
}

/** Eleven characters that stand for an ID; no two in a billion events are the same by chance. */
const fingerprintOf = (id: string): string | undefined =>
	id ? createHash('sha256').update(id).digest().subarray(0, 8).toString('base64url') : undefined;
