import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import { allExamples } from '../support/allExamples.mts';
import type { Example } from '../support/examples.ts';
import type { StubResponse } from '../support/recordingServer.mts';
import { errorResponses } from './errorResponses.ts';
import { invalidInputs } from './invalidInputs.ts';

/** Something that goes wrong: what a person filled in, and how OneSignal answers to it. */
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

/** The uses of operations that the examples show, as far as they are refused. */
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

/** Every refusal of the node is among what these come to. */
export const cases: Case[] = [...ofExamples, ...invalidInputs, ...errorResponses];

/** What the server answers, with its own address where it is meant. */
export const responsesOf = ({ responses }: Case, url: string): StubResponse[] =>
	JSON.parse(JSON.stringify(responses).replaceAll('{server}', url)) as StubResponse[];
