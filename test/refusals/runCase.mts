import type { ICredentialDataDecryptedObject, INode, INodeParameters } from 'n8n-workflow';

import { runNode, type RunResult } from '../support/engine/run.mts';
import { toolName } from '../support/engine/types.mts';
import { credentialFor } from '../support/testCredential.mts';
import type { RecordingServer } from '../support/recordingServer.mts';
import { responsesOf, type Case } from './cases.mts';

/** What a person reads when a step fails. */
export interface Refusal {
	message: string;
	description: string;
}

/** The fields of a case as the panel keeps them. */
export const parametersOf = ({ resource, operation, given }: Case): INodeParameters => ({
	resource,
	operation,
	...given,
});

/** Its credential, with what is wrong in it. */
export const credentialOf = (
	{ credential }: Pick<Case, 'credential'>,
	url: string,
): ICredentialDataDecryptedObject => ({
	...credentialFor(url),
	...(credential === 'none' ? {} : credential),
});

const nodeOf = ({ credential, isTool }: Case): Partial<INode> => ({
	...(isTool && { type: toolName }),
	...(credential === 'none' && { credentials: {} }),
});

/** An agent gets an output in place of an error. */
function refusalIn({ error, items }: RunResult): Refusal {
	const { message: text = '', hint = '' } = items[0]?.json ?? {};
	const { message = text, description = hint } = error ?? {};
	return { message: String(message), description: String(description ?? '') };
}

/** Runs a case that fails in n8n's engine. */
export async function runCase(one: Case, server: RecordingServer): Promise<Refusal> {
	server.responses.splice(0, Infinity, ...responsesOf(one, server.url));
	const credential = credentialOf(one, server.url);
	const { items } = one;
	return refusalIn(await runNode(parametersOf(one), { credential, items, node: nodeOf(one) }));
}
