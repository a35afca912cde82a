import type { IDataObject, IExecuteSingleFunctions, PreSendAction } from 'n8n-workflow';

import { validationError } from '../../../parse/validationError';
import { appAccountOf } from '../../../request/http/account';
import { isHumanReview } from '../../../request/run/isAgentTool';
import { linksOf, requireReachable } from '../../../sendAndWait/links';
import { storeQuestion } from '../../../sendAndWait/question';
import { markOf, questionKey } from '../../../sendAndWait/questionKey';
import { requireWaitable } from '../../../sendAndWait/requireWaitable';
import { waitMinutes } from '../../../sendAndWait/waitLimit';
import { readQuestion } from './questionFields';
import { messageOf } from './questionMessage';

/** Writes the message with its links, and keeps the question for its page. */
export const composeQuestion: PreSendAction = async function (request) {
	requireWaitable(this);
	const body = request.body as IDataObject;
	requireFittingRecipient(this, body);
	waitMinutes(this);
	const channel = String(body.target_channel);
	const key = questionKey(this, body);
	const question = {
		...readQuestion(this),
		mark: markOf(key),
		isPush: channel === 'push',
		isReview: isHumanReview(this.getNode()),
	};
	const links = linksOf(this, question.mark);
	requireReachable(this, links, await appAccountOf(this));
	storeQuestion(this, question);
	const message = messageOf[channel](question, links);
	return { ...request, body: { ...body, ...message, idempotency_key: key } };
};

function requireFittingRecipient(
	context: IExecuteSingleFunctions,
	{ target_channel: channel, email_to, include_phone_numbers }: IDataObject,
): void {
	const wrong =
		email_to !== undefined && channel !== 'email'
			? 'Email Address'
			: include_phone_numbers !== undefined && channel !== 'sms'
				? 'Phone Number'
				: undefined;
	if (wrong === undefined) return;
	throw validationError(
		context,
		`'Send To' is '${wrong}', which 'Channel' doesn't reach`,
		"Choose 'User', or the channel that fits: Email for an email address, SMS for a phone number.",
	);
}
