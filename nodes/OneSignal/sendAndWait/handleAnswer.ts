import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { answeredItem, readAnswer, type Answer } from './answer';
import { answeredPage, overPage, thankYouPage, unavailablePage } from './page/page';
import { questionPage } from './page/questionPage';
import { pageHeaders } from './page/style';
import { takePress } from './pressLock';
import { waitingQuestion, type Question } from './question';

/**
 * What n8n calls for a link of a question: GET shows its page, POST answers it. Never throws: n8n would take
 * that for the end of the wait.
 */
export async function handleAnswer(this: IWebhookFunctions): Promise<IWebhookResponseData> {
	try {
		return respond(this);
	} catch {
		return showPage(this, unavailablePage, 500);
	}
}

function respond(webhook: IWebhookFunctions): IWebhookResponseData {
	const question = waitingQuestion(webhook);
	const { mark, choice } = webhook.getQueryData() as IDataObject;
	if (question === undefined || question.mark !== mark) return showPage(webhook, overPage, 410);
	if (webhook.getRequestObject().method === 'GET') {
		return isTap(webhook, question)
			? take(webhook, question, {})
			: showQuestion(webhook, question, choice);
	}
	const answer = readAnswer(question, webhook.getBodyData());
	if (answer) return take(webhook, question, answer);
	return showQuestion(webhook, question, choice, 'Your answer is missing. Please answer below.');
}

/**
 * Whether a person has tapped a push that asks for nothing else. Only a browser that goes to a page says so, and
 * no one but the recipient's device sees a push.
 */
function isTap(webhook: IWebhookFunctions, { isPush, responseType }: Question): boolean {
	const headers = webhook.getHeaderData();
	return (
		isPush &&
		responseType === 'tap' &&
		headers['sec-fetch-mode'] === 'navigate' &&
		headers['sec-fetch-dest'] === 'document' &&
		looksAhead.every((name) => headers[name] === undefined)
	);
}

/** Headers of browsers that open a page before anyone asks for it. */
const looksAhead = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'];

/** Takes the first answer, and lets the workflow go on with it. */
function take(
	webhook: IWebhookFunctions,
	question: Question,
	answer: Answer,
): IWebhookResponseData {
	if (!takePress(webhook.getExecutionId(), question.mark))
		return showPage(webhook, answeredPage, 409);
	const workflowData = [[answeredItem(question, answer)]];
	if (question.openUrl === undefined)
		return { ...showPage(webhook, thankYouPage, 200), workflowData };
	const headers = { ...pageHeaders(true), Location: question.openUrl };
	webhook.getResponseObject().writeHead(303, headers).end();
	return { noWebhookResponse: true, workflowData };
}

function showQuestion(
	webhook: IWebhookFunctions,
	question: Question,
	choice: unknown,
	notice?: string,
): IWebhookResponseData {
	const html = questionPage(question, choice, notice);
	return showPage(webhook, html, notice === undefined ? 200 : 400, question.openUrl !== undefined);
}

function showPage(
	webhook: IWebhookFunctions,
	html: string,
	status: number,
	leadsOn = false,
): IWebhookResponseData {
	webhook.getResponseObject().writeHead(status, pageHeaders(leadsOn)).end(html);
	return { noWebhookResponse: true };
}
