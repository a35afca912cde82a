import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { validationError } from '../parse/validationError';
import type { Account } from '../request/http/account';

/** The links of a question: its page, and the page with an answer already picked. None of them answers by itself. */
export interface Links {
	page: string;
	approve: string;
	decline: string;
}

/** n8n 1 checks a link's signature only where the node asks for it; n8n 2 always does. */
interface SignsOnRequest {
	setSignatureValidationRequired?(): void;
}

export function linksOf(context: IExecuteSingleFunctions, mark: string): Links {
	(context as SignsOnRequest).setSignatureValidationRequired?.();
	return {
		page: context.getSignedResumeUrl({ mark }),
		approve: context.getSignedResumeUrl({ mark, choice: 'approve' }),
		decline: context.getSignedResumeUrl({ mark, choice: 'decline' }),
	};
}

const loopbackName = /^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;
const isLoopback = (url: string): boolean => loopbackName.test(new URL(url).hostname);

/** Refuses a link that opens on this machine alone, unless the messages stay on it as well. */
export function requireReachable(
	context: IExecuteSingleFunctions,
	{ page }: Links,
	{ baseUrl }: Account,
): void {
	if (!isLoopback(page) || isLoopback(baseUrl)) return;
	throw validationError(
		context,
		`The link to answer would start with ${new URL(page).origin}, which only works on the machine that n8n runs on`,
		"Nothing was sent. Set n8n's environment variable WEBHOOK_URL to an address that the recipient can open, on every worker as well, and restart n8n.",
	);
}
