import type { IDataObject, IExecuteSingleFunctions, IWebhookFunctions } from 'n8n-workflow';

import { isObject } from '../parse/json';

/** How a person can answer. */
export type ResponseType = 'approval' | 'freeText' | 'tap';

/** A question as it was sent: what its page shows, and what its answer is checked against. */
export interface Question {
	/** Stands in every link of the question: a link of another one, or of another round of a loop, answers nothing. */
	mark: string;
	responseType: ResponseType;
	title: string;
	text: string;
	approveLabel: string;
	declineLabel: string;
	/** The page to open after the answer. */
	openUrl?: string;
	/** Whether it was pushed: no scanner opens links in a push. */
	isPush: boolean;
	/** Whether it is about a tool call of an AI agent. */
	isReview: boolean;
	messageId?: string;
}

/** What n8n stores for this node with the execution. */
interface StoredContext extends IDataObject {
	question?: IDataObject;
	/** How many questions of this node OneSignal had no recipient for. */
	unreachableQuestions?: number;
}

const storedContext = (context: IExecuteSingleFunctions): StoredContext =>
	context.getContext('node') as StoredContext;

/** Keeps a question for its page and its answer; the one before it is over. */
export function storeQuestion(context: IExecuteSingleFunctions, question: Question): void {
	storedContext(context).question = { ...question };
}

/** The question that was stored last, by the run that is under way. */
export const storedQuestion = (context: IExecuteSingleFunctions): Question | undefined =>
	asQuestion(storedContext(context).question);

export const unreachableQuestionsOf = (context: IExecuteSingleFunctions): number =>
	storedContext(context).unreachableQuestions ?? 0;

/** Counts a question that certainly reached no one. */
export function countUnreachable(context: IExecuteSingleFunctions): void {
	storedContext(context).unreachableQuestions = unreachableQuestionsOf(context) + 1;
}

/** Within a template expression: a brace in a node's name could end it, and n8n finds no expression beyond a line separator. */
const inExpression = (text: string): string =>
	JSON.stringify(text).replace(
		/[{}\u007f-\uffff]/g,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);

/** The question that an execution waits with. A webhook can read a node's context by an expression only. */
export function waitingQuestion(webhook: IWebhookFunctions): Question | undefined {
	const name = inExpression(webhook.getNode().name);
	const json: unknown = webhook.evaluateExpression(
		`{{ JSON.stringify($node[${name}].context["question"]) }}`,
	);
	return typeof json === 'string' ? asQuestion(JSON.parse(json)) : undefined;
}

const asQuestion = (stored: unknown): Question | undefined =>
	isObject(stored) && typeof stored.mark === 'string' ? (stored as unknown as Question) : undefined;
