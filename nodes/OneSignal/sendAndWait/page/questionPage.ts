import { maxAnswer } from '../answer';
import { escapeHtml } from '../escape';
import type { Question } from '../question';
import { page } from './page';

interface Button {
	value: string;
	label: string;
	isMain?: boolean;
}

const button = ({ value, label, isMain = false }: Button): string =>
	`<button name="answer" value="${value}"${isMain ? ' class="main"' : ''} dir="auto">${escapeHtml(label)}</button>`;

/**
 * The page of a question. Opening it decides nothing: mail scanners and previews open links, too.
 *
 * @param choice the answer that was picked in the message, which still has to be confirmed
 * @param notice why the page is shown again
 */
export const questionPage = (question: Question, choice: unknown, notice?: string): string =>
	page(
		question.title,
		[
			...(notice ? [`<p class="notice" role="alert">${escapeHtml(notice)}</p>`] : []),
			`<p class="text" dir="auto">${escapeHtml(question.text)}</p>`,
			`<form method="post">${controls[question.responseType](question, choice)}</form>`,
		].join('\n'),
	);

const controls: Record<Question['responseType'], (question: Question, choice: unknown) => string> =
	{
		approval: (question, choice) => {
			const buttons = [
				{ value: 'approve', label: question.approveLabel },
				{ value: 'decline', label: question.declineLabel },
			];
			const main = choice === 'decline' ? 1 : 0;
			const picked = choice === buttons[main].value;
			return [
				...(picked ? ['<p class="note">Press the button to confirm your answer.</p>'] : []),
				...(question.isReview ? [reason] : []),
				...buttons.map((each, i) => button({ ...each, isMain: i === main })),
			].join('\n');
		},
		freeText: () =>
			[
				'<label for="text">Your answer</label>',
				`<textarea id="text" name="text" rows="5" maxlength="${maxAnswer}" required dir="auto"></textarea>`,
				button({ value: 'send', label: 'Send Answer', isMain: true }),
			].join('\n'),
		tap: () => button({ value: 'tap', label: 'Continue', isMain: true }),
	};

/** Only an agent's tool call has a use for it: the agent is told. */
const reason = [
	'<label for="reason">Reason, if you decline (optional)</label>',
	`<textarea id="reason" name="reason" rows="3" maxlength="${maxAnswer}" dir="auto"></textarea>`,
].join('\n');
