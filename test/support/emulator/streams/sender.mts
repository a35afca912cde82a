import { Agent } from 'undici';
import { deliver } from './deliver.mts';
import type { StreamEvent } from './streamEvent.mts';
import { politely, type Manners, type Parcel, type Stream, type StreamRecord } from './eventStream.mts';

/** Sends events to where people want them, a few at once, and some of them twice. */
export interface Sender {
	readonly records: StreamRecord[];
	post(stream: Stream, event: StreamEvent): void;
	setManners(manners: Partial<Manners>): void;
	/** Ends when nothing is under way any more. */
	quiet(): Promise<void>;
	/** Forgets what was sent and what waits. */
	clear(): void;
	close(): Promise<void>;
}

interface Desk {
	waiting: Parcel[];
	underWay: number;
	manners: Manners;
	/** A number from 0 to 1, the next of a row that the seed begins. */
	draw: () => number;
	listeners: Array<() => void>;
	agent: Agent;
}

function openDice(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

export function openSender(): Sender {
	const records: StreamRecord[] = [];
	const agent = new Agent({ pipelining: 1 });
	const draw = openDice(politely.seed);
	const desk: Desk = { waiting: [], underWay: 0, manners: politely, draw, listeners: [], agent };
	return {
		records,
		post(stream, event) {
			const record = recordOf(stream, event);
			records.push(record);
			desk.waiting.push({ stream, event, record, isRepeat: false });
			queueMicrotask(() => work(desk));
		},
		setManners(wish) {
			desk.manners = { ...politely, ...wish };
			desk.draw = openDice(desk.manners.seed);
		},
		quiet: () =>
			new Promise((resolve) => {
				desk.listeners.push(resolve);
				queueMicrotask(() => work(desk));
			}),
		clear: () => [records, desk.waiting].forEach((list) => list.splice(0)),
		close: async () => {
			desk.waiting.length = 0;
			await agent.destroy();
		},
	};
}

function work(desk: Desk): void {
	while (desk.underWay < desk.manners.atOnce && desk.waiting.length > 0) {
		const choices = Math.min(desk.manners.disorder, desk.waiting.length);
		const [parcel] = desk.waiting.splice(Math.floor(desk.draw() * choices), 1);
		desk.underWay += 1;
		void carry(desk, parcel).then(() => work(desk));
	}
	if (desk.underWay > 0 || desk.waiting.length > 0) return;
	for (const listener of desk.listeners.splice(0)) listener();
}

async function carry(desk: Desk, parcel: Parcel): Promise<void> {
	const isTaken = await deliver(desk.agent, parcel, desk.manners);
	desk.underWay -= 1;
	if (!isTaken || parcel.isRepeat || desk.draw() >= desk.manners.repeats) return;
	desk.waiting.push({ ...parcel, isRepeat: true });
}

const recordOf = ({ url }: Stream, { id, kind, delivery }: StreamEvent): StreamRecord => ({
	id,
	kind,
	external_id: delivery.external_id,
	url,
	statuses: [],
	times: [],
	at: new Date().toISOString(),
});
