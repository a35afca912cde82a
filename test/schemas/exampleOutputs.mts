import type { IDataObject } from 'n8n-workflow';

import { answeredItem } from '../../nodes/OneSignal/sendAndWait/answer.ts';
import type { ResponseType } from '../../nodes/OneSignal/sendAndWait/question.ts';
import { allExamples } from '../support/allExamples.mts';
import type { Example } from '../support/examples.ts';
import { answersOf } from '../support/exampleAnswers.mts';
import type { RecordingServer } from '../support/recordingServer.mts';
import { runExample } from '../support/runExample.mts';
import { combinedOutputs } from './combinedOutputs.mts';
import { isObject } from './outputSchema.mts';

export interface OperationOutputs {
	resource: string;
	operation: string;
	/** The items that the examples showed. */
	outputs: IDataObject[];
}

/**
 * Whether an example shows what the operation gives as a rule. Raw data, a dry run and what an AI agent is told are
 * asked for on purpose: the next node of a workflow rarely reads them.
 */
function isUsual({ given, isTool, isUndocumented, refuses }: Example): boolean {
	const { options, simplify }: Record<string, unknown> = given;
	const isDryRun = isObject(options) && options.dryRun === true;
	return !isTool && !isUndocumented && refuses === undefined && !isDryRun && simplify !== false;
}

/** A workflow goes on with the answer to a question; the run that asks only outputs that it waits. */
const answersToQuestions = (['approval', 'freeText', 'tap'] as ResponseType[]).map(
	(responseType) =>
		answeredItem(
			{
				responseType,
				...{ mark: '', title: '', text: '', approveLabel: '', declineLabel: '' },
				...{ isPush: true, isReview: false, messageId: 'message-1' },
			},
			{ approved: true, text: 'Yes' },
		).json,
);

/** Runs the usual examples of every operation, one after the other. */
export async function collectOutputs(server: RecordingServer): Promise<OperationOutputs[]> {
	const found = new Map<string, OperationOutputs>();
	for (const { resource, operation, examples } of allExamples) {
		const key = `${resource}/${operation}`;
		const entry = found.get(key) ?? { resource, operation, outputs: [] };
		found.set(key, entry);
		for (const example of examples.filter(isUsual)) {
			server.responses.splice(0, Infinity, ...answersOf(example, server.url));
			const { items } = await runExample(resource, operation, example, server.url);
			const combined = await combinedOutputs(server, resource, operation, example);
			entry.outputs.push(...items.map(({ json }) => json), ...combined);
		}
	}
	const questions = found.get('message/sendAndWait');
	if (questions) questions.outputs = answersToQuestions;
	return [...found.values()];
}
