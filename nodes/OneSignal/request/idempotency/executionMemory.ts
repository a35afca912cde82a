import type { IDataObject, IExecuteFunctions, IExecuteSingleFunctions } from 'n8n-workflow';

import { isAgentTool } from '../run/isAgentTool';
import { perRun } from '../run/perRun';
import { uuidFrom } from './deriveKey';
import { emptyChunk, itemsPerChunk, readRecord, writeRecord, type ItemRecord } from './itemRecord';

/**
 * What n8n stores for this node with the execution, and hands on to Retry On Fail and to every Retry. A run
 * that ended well keeps the first two.
 */
interface StoredContext extends IDataObject {
	/** Stands for this node in this execution. */
	base?: string;
	/** How many runs of the node ended well. */
	runs?: number;
	/** What left in the run that is under way, or failed, or was cancelled: chunks of item records. */
	items?: string[];
}

type Context = Pick<IExecuteFunctions, 'getContext' | 'getNode'>;

const storedContext = (context: Context): StoredContext =>
	context.getContext('node') as StoredContext;

/**
 * The part of every key that is the same for all items of a run, and for each repetition of it: this node in
 * this execution, and how many of its runs ended well before. Only a run that failed is ever repeated.
 */
export function runKeyParts(item: IExecuteSingleFunctions): [base: string, runs: number] {
	const stored = storedContext(item);
	stored.base ??= uuidFrom([
		item.getInstanceId(),
		item.getWorkflow().id,
		executionOrigin(item),
		item.getNode().id,
	]);
	return [stored.base, stored.runs ?? 0];
}

/**
 * The execution that a person means, not n8n's row, which changes with every Retry: n8n's resume token,
 * which survives even a crash, else the ID of the first execution. The token is a secret: only its hash is kept.
 */
const executionOrigin = (item: IExecuteSingleFunctions): string =>
	uuidFrom([resumeToken(item) ?? item.getExecutionId()]);

function resumeToken(item: IExecuteSingleFunctions): string | undefined {
	const url = String(
		item.evaluateExpression('{{ $execution.resumeUrl }}', item.getItemIndex()) ?? '',
	);
	return /[?&]signature=([^&]+)/.exec(url)?.[1];
}

/** To be called when a run of the node has ended well: it is never repeated. */
export function forgetItems(context: Context): void {
	if (isAgentTool(context.getNode())) return;
	const stored = storedContext(context);
	// A run that sent nothing under a key has nothing to tell apart.
	if (stored.base === undefined) return;
	stored.runs = (stored.runs ?? 0) + 1;
	delete stored.items;
}

/** What is known of the items of a run from an earlier attempt at it, and noted of this one. */
interface ExecutionMemory {
	recordOf(item: number): ItemRecord | undefined;
	/** Notes what left, before it leaves, and what became of it. */
	note(items: number[], record: ItemRecord): void;
}

/** The memory of a run, by the position of its items: a Retry repeats a run with the same input. */
export const executionMemory = perRun((item: IExecuteSingleFunctions): ExecutionMemory => {
	// All calls of an agent's tool share one context, and each has a key by its own ID.
	if (isAgentTool(item.getNode())) return { recordOf: () => undefined, note: () => {} };
	const stored = storedContext(item);
	const chunks = new Map<number, Buffer>();
	const chunkOf = (index: number): Buffer => {
		const known = chunks.get(index) ?? decodeChunk(stored.items?.[index]);
		chunks.set(index, known);
		return known;
	};
	return {
		recordOf: (index) => readRecord(chunkOf(Math.floor(index / itemsPerChunk)), index),
		note(items, record) {
			const changed = new Set<number>();
			for (const index of items) {
				const chunk = Math.floor(index / itemsPerChunk);
				writeRecord(chunkOf(chunk), index, record);
				changed.add(chunk);
			}
			const encoded = (stored.items ??= []);
			for (const chunk of changed) {
				// Without holes: n8n stores it as JSON.
				while (encoded.length < chunk) encoded.push('');
				encoded[chunk] = chunkOf(chunk).toString('base64');
			}
		},
	};
});

function decodeChunk(encoded: unknown): Buffer {
	const chunk = emptyChunk();
	if (typeof encoded === 'string') Buffer.from(encoded, 'base64').copy(chunk);
	return chunk;
}
