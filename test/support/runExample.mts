import type { INodeParameters } from 'n8n-workflow';

import { runNode, type RunResult } from './engine/run.mts';
import { nodeName, toolOf } from './engine/types.mts';
import type { Example } from './examples.ts';
import { credentialFor } from './testCredential.mts';

/** Runs one example against a server: the fields as a person filled them in, with one item. */
export const runExample = async (
	resource: string,
	operation: string,
	{ given, item, isTool }: Pick<Example, 'given' | 'item' | 'isTool'>,
	baseUrl: string,
	type = nodeName,
): Promise<RunResult> =>
	await runNode({ resource, operation, ...given } as INodeParameters, {
		credential: credentialFor(baseUrl),
		items: [item ?? {}],
		node: { type: isTool ? toolOf(type) : type },
	});
