import type { IDataObject } from 'n8n-workflow';

import { truncate } from '../../../parse/surrogates';
import { escapeEmail, escapeLiquid } from '../../../sendAndWait/escape';
import type { Links } from '../../../sendAndWait/links';
import type { Question } from '../../../sendAndWait/question';

/** A phone shows fewer; the page shows everything. */
const maxPush = 500;
const maxSms = 300;

const shorten = (text: string, max: number): string =>
	text.length > max ? `${truncate(text, max - 1)}…` : text;

/** What a message of each channel says and where its links lead. */
export const messageOf: Record<string, (question: Question, links: Links) => IDataObject> = {
	push: (question, { page, approve, decline }) => ({
		headings: { en: escapeLiquid(question.title) },
		contents: { en: escapeLiquid(shorten(question.text, maxPush)) },
		// OneSignal asks for https in 'url' alone, which an n8n in a local network may not have.
		web_url: page,
		app_url: page,
		...(question.responseType === 'approval' && {
			web_buttons: [
				{ id: 'approve', text: escapeLiquid(question.approveLabel), url: approve },
				{ id: 'decline', text: escapeLiquid(question.declineLabel), url: decline },
			],
		}),
	}),
	email: (question, links) => ({
		email_subject: escapeLiquid(question.title),
		email_body: emailBody(question, links),
		disable_email_click_tracking: true,
	}),
	sms: (question, { page }) => ({
		contents: { en: `${escapeLiquid(shorten(question.text, maxSms))}\n${page}` },
	}),
};

const buttonStyle =
	'display:inline-block;margin:0 8px 8px 0;padding:12px 20px;border:2px solid #1f5fbf;border-radius:8px;font-weight:bold;text-decoration:none;';
const mainStyle = `${buttonStyle}background:#1f5fbf;color:#ffffff`;
const otherStyle = `${buttonStyle}background:#ffffff;color:#1f5fbf`;

const button = (text: string, url: string, style: string): string =>
	`<a href="${escapeEmail(url)}" style="${style}">${escapeEmail(text)}</a>`;

function emailBody(question: Question, links: Links): string {
	const lines = escapeEmail(question.text).replace(/\r\n?|\n/g, '<br>\n');
	return [
		`<h1 style="font-size:20px">${escapeEmail(question.title)}</h1>`,
		`<p>${lines}</p>`,
		`<p>${emailButtons(question, links).join('\n')}</p>`,
		'<p>A button opens a page where you confirm your answer. Anyone with this email can answer.</p>',
	].join('\n');
}

const emailButtons = (
	{ responseType, approveLabel, declineLabel }: Question,
	{ page, approve, decline }: Links,
): string[] =>
	responseType === 'approval'
		? [button(approveLabel, approve, mainStyle), button(declineLabel, decline, otherStyle)]
		: [button(responseType === 'freeText' ? 'Answer' : 'Continue', page, mainStyle)];
