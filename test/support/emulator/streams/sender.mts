import { Agent } from 'undici';
import { seededRandom } from '../faults/seededRandom.mts';
import { deliver } from './deliver.mts';
import {
	defaultBehavior,
	type DeliveryBehavior,
	type EventStream,
	type QueuedEvent,
	type StreamRecord,
} from './eventStream.mts';
import type { StreamEvent } from './streamEvent.mts';

/** Sends events to the streams' URLs, several at a time, some of them twice if told to. */
export interface Sender {
	readonly records: StreamRecord[];
	enqueue(stream: EventStream, event: StreamEvent): void;
	setDeliveryBehavior(behavior: Partial<DeliveryBehavior>): void;
	/** Resolves once nothing is pending or in flight. */
	whenIdle(): Promise<void>;
	/** Drops the records and the pending events. */
	clear(): void;
	close(): Promise<void>;
}

interface SendQueue {
	pending: QueuedEvent[];
	inFlight: number;
	behavior: DeliveryBehavior;
	random: () => number;
	idleListeners: Array<() => void>;
	agent: Agent;
}

export function createSender(): Sender {
	const records: StreamRecord[] = [];
	const queue: SendQueue = {
		pending: [],
		inFlight: 0,
		behavior: defaultBehavior,
		random: seededRandom(defaultBehavior.seed),
		idleListeners: [],
		agent: new Agent({ pipelining: 1 }),
	};
	return {
		records,
		enqueue(stream, event) {
			const record = createRecord(stream, event);
			records.push(record);
			queue.pending.push({ stream, event, record, isDuplicate: false });
			queueMicrotask(() => drain(queue));
		},
		setDeliveryBehavior(behavior) {
			queue.behavior = { ...defaultBehavior, ...behavior };
			queue.random = seededRandom(queue.behavior.seed);
		},
		whenIdle: () =>
			new Promise((resolve) => {
				queue.idleListeners.push(resolve);
				queueMicrotask(() => drain(queue));
			}),
		clear: () => [records, queue.pending].forEach((list) => list.splice(0)),
		close: async () => {
			queue.pending.length = 0;
			await queue.agent.destroy();
		},
	};
}

function drain(queue: SendQueue): void {
	while (queue.inFlight < queue.behavior.concurrency && queue.pending.length > 0) {
		const choices = Math.min(queue.behavior.reorderWindow, queue.pending.length);
		const [next] = queue.pending.splice(Math.floor(queue.random() * choices), 1);
		queue.inFlight += 1;
		void send(queue, next).then(() => drain(queue));
	}
	if (queue.inFlight > 0 || queue.pending.length > 0) return;
	for (const listener of queue.idleListeners.splice(0)) listener();
}

async function send(queue: SendQueue, queued: QueuedEvent): Promise<void> {
	const isAccepted = await deliver(queue.agent, queued, queue.behavior);
	queue.inFlight -= 1;
	if (!isAccepted || queued.isDuplicate || queue.random() >= queue.behavior.duplicateRate) return;
	queue.pending.push({ ...queued, isDuplicate: true });
}

const createRecord = ({ url }: EventStream, { id, kind, delivery }: StreamEvent): StreamRecord => ({
	id,
	kind,
	external_id: delivery.external_id,
	url,
	statuses: [],
	durationsMs: [],
	at: new Date().toISOString(),
});
