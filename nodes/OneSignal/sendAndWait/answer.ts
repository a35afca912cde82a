import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { isObject } from '../parse/json';
import type { Question } from './question';

/** What a person answered. */
export interface Answer {
	approved?: boolean;
	text?: string;
	/** Why an agent's tool call was declined. */
	reason?: string;
}

/** The longest text that is taken; the page allows no more. */
export const maxAnswer = 10_000;

/** A page counts a line break as one character, and sends two. */
function textIn(value: unknown): string | undefined {
	if (typeof value !== 'string') return undefined;
	const text = value.replace(/\r\n?/g, '\n').trim();
	return text.length <= maxAnswer ? text : undefined;
}

/** The answer in the body of a request; nothing where there is none that fits the question. */
export function readAnswer({ responseType }: Question, body: unknown): Answer | undefined {
	const fields = fieldsOf(body);
	if (responseType === 'tap') return fields.answer === 'tap' ? {} : undefined;
	if (responseType === 'freeText') {
		const text = textIn(fields.text);
		return text ? { text } : undefined;
	}
	if (fields.answer !== 'approve' && fields.answer !== 'decline') return undefined;
	return { approved: fields.answer === 'approve', reason: textIn(fields.reason) };
}

/** n8n puts the fields of a multipart form into `data`. A request without a body has none. */
function fieldsOf(body: unknown): IDataObject {
	if (!isObject(body)) return {};
	return isObject(body.data) ? body.data : body;
}

/** The item that the workflow goes on with: our own fields, and in `data` those of n8n's own nodes. */
export function answeredItem(question: Question, answer: Answer): INodeExecutionData {
	const respondedAt = new Date().toISOString();
	const said = contentOf(question, answer);
	return {
		json: {
			answered: true,
			...said,
			...(question.isReview && !answer.approved && { chatInput: declinedFor(answer) }),
			respondedAt,
			timedOut: false,
			id: question.messageId ?? null,
			data: { ...said, respondedAt },
		},
		pairedItem: { item: 0 },
	};
}

/** The item that the workflow goes on with when the time is over. */
export function timedOutItem(question: Question, minutes: number | undefined): INodeExecutionData {
	const said = contentOf(question, {});
	return {
		json: {
			answered: false,
			...said,
			...(question.isReview && {
				chatInput: `The reviewer didn't answer within ${minutes} minutes, so this tool call was not approved and did not run. Do not try it again unless the user asks for it.`,
			}),
			respondedAt: null,
			timedOut: true,
			id: question.messageId ?? null,
			data: said,
		},
		pairedItem: { item: 0 },
	};
}

function contentOf({ responseType }: Question, { approved, text }: Answer): IDataObject {
	if (responseType === 'approval') return { approved: approved ?? false };
	return responseType === 'freeText' ? { text: text ?? null } : {};
}

/** n8n tells the agent this; without it, the agent would hear no more than that it should stop. */
const declinedFor = ({ reason }: Answer): string =>
	reason
		? `Declined. Reason: ${reason}`
		: 'Declined without a reason, so this tool call did not run. Do not try it again unless the user asks for it.';
