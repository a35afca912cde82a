import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';

import { runNode, type Execution, type RunResult } from '../support/engine/run.mts';
import { credentialFor } from '../support/testCredential.mts';

export const question = {
	resource: 'message',
	operation: 'sendAndWait',
	userId: 'manager-7',
	message: 'Refund 120 euros?',
};

/** Asks one question in n8n's engine, in an execution that began at the same time as all others. */
export const ask = async (
	baseUrl: string,
	parameters: INodeParameters = {},
	further: Partial<Execution> & { node?: Partial<INode> } = {},
): Promise<RunResult> =>
	await runNode(
		{ ...question, ...parameters },
		{
			...{ credential: credentialFor(baseUrl), establishedAt: Date.parse('2026-01-01') },
			...further,
		},
	);

/** The key of a message, and the mark in its link. */
export function keyAndMark(body: unknown): { key: unknown; mark?: string } {
	const { idempotency_key: key } = body as IDataObject;
	return { key, mark: /[?;&]mark=([\w-]+)/.exec(JSON.stringify(body))?.[1] };
}
