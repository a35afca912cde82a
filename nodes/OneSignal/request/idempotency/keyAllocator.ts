import type { IExecuteSingleFunctions } from 'n8n-workflow';

import type { BatchEntry } from '../batching/batchEntry';
import { isAgentTool } from '../run/isAgentTool';
import { hashOf, uuidFrom } from './deriveKey';
import { executionMemory, runKeyParts } from './executionMemory';

/** Entries that leave under one key, and the recipients of their request. */
interface KeyClaim {
	entries: BatchEntry[];
	audience: string[];
}

/**
 * The keys of requests that leave for the first time: the same for the same people in the same run of the same
 * execution, however items are ordered or grouped, so that a repetition finds them without any memory.
 * People who get several different requests in the run tell them apart by the input items.
 */
export function allocateKeys(claims: KeyClaim[], all: BatchEntry[]): string[] {
	if (claims.length === 0) return [];
	const [{ context }] = all;
	if (isAgentTool(context.getNode())) return claims.map(keyOfToolCall);
	const run = runKeyParts(context);
	const inUse = keysInUse(all);
	const audiences = claims.map(({ audience }) => JSON.stringify(audience));
	const counts = countEqual(audiences);
	return claims.map(({ entries }, i) => {
		const several = (counts.get(audiences[i]) ?? 0) > 1;
		const parts = [
			...run,
			entries[0].account.appId,
			audiences[i],
			several ? inputHash(entries) : null,
			refusedKeys(entries),
		];
		for (let nth = 0; ; nth += 1) {
			const key = uuidFrom([...parts, nth]);
			if (inUse.has(key)) continue;
			inUse.add(key);
			return key;
		}
	});
}

/** A model may make several calls in one run, and n8n's run index shifts when it tries one again. */
function keyOfToolCall({ entries: [{ context, request, item }] }: KeyClaim): string {
	const call: unknown = context.evaluateExpression('{{ $json.toolCallId }}', item);
	return uuidFrom([...runKeyParts(context), call ?? null, hashOf(request.body)]);
}

const inputHash = (entries: BatchEntry[]): string =>
	hashOf(entries.map(({ context }) => hashOf(inputOf(context))).sort());

const inputOf = (context: IExecuteSingleFunctions): unknown => context.getInputData()?.json;

/** OneSignal may remember what it refused: a corrected request leaves under a fresh key. */
const refusedKeys = (entries: BatchEntry[]): string[] => {
	const keys = entries.flatMap(({ context, item }) => {
		const record = executionMemory(context).recordOf(item);
		return record?.state === 'refused' ? record.key : [];
	});
	return [...new Set(keys)].sort();
};

const keysInUse = (all: BatchEntry[]): Set<string> =>
	new Set(all.flatMap(({ context, item }) => executionMemory(context).recordOf(item)?.key ?? []));

function countEqual(values: string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}
