import type { IDataObject } from 'n8n-workflow';

import {
	answeredItem,
	timedOutItem,
	type Answer,
} from '../../nodes/OneSignal/sendAndWait/answer.ts';
import type { Question } from '../../nodes/OneSignal/sendAndWait/question.ts';

const messageId = 'message-1';

const answers: Array<[Question['responseType'], Answer]> = [
	['approval', { approved: true }],
	['freeText', { text: 'Yes' }],
	['tap', {}],
];

/** What the next node gets of a question: the answer, or that there was none in time; never that it waits. */
const answered: IDataObject[] = answers.flatMap(([responseType, answer]) => {
	const question = { responseType, messageId } as Question;
	return [answeredItem(question, answer), timedOutItem(question, 60)].map(({ json }) => json);
});

/** What operations that wait put out once the execution goes on, in place of what they put out before. */
export const resumedOutputs = new Map([['message.sendAndWait', answered]]);
