import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import { allExamples } from '../support/allExamples.mts';
import type { Example } from '../support/examples.ts';
import type { StubResponse } from '../support/recordingServer.mts';
import { errorResponses } from './errorResponses.ts';
import { invalidInputs } from './invalidInputs.ts';

/** Something that fails: what a person filled in, and how OneSignal responds. */
export interface Case {
	resource: string;
	operation: string;
	/** Finishes a sentence that begins with "when". */
	when: string;
	given: Example['given'];
	items: IDataObject[];
	/** What is wrong in the credential; nothing of it is there for "none". */
	credential?: ICredentialDataDecryptedObject | 'none';
	/** Whether an AI agent has the node as a tool. */
	isTool?: true;
	/** With `{server}` where the address of the server stands. */
	responses: StubResponse[];
}

/** The examples that fail. */
const ofExamples: Case[] = allExamples.flatMap(({ resource, operation, examples }) =>
	examples
		.filter(({ refuses }) => refuses !== undefined)
		.map(({ when, given, item = {}, answer = [] }) => ({
			resource,
			operation,
			when,
			given,
			items: [item],
			responses: [answer].flat(),
		})),
);

/** Between them, these produce every error message of the node. */
export const cases: Case[] = [...ofExamples, ...invalidInputs, ...errorResponses];

/** The responses of the server, with its own URL in place of `{server}`. */
export const responsesOf = ({ responses }: Case, url: string): StubResponse[] =>
	JSON.parse(JSON.stringify(responses).replaceAll('{server}', url)) as StubResponse[];
