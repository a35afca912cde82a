import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { isRestrictedAgent } from '../../../../checks/agentPolicy';
import { readOption } from '../../../../properties/routedField';
import { lookUp } from '../../../../request/handlers/lookup';
import { explain } from './explain';
import { exportEvents, withUnsubscribeTimes } from './exports';
import type { DeliveryFacts, MessageFacts } from './facts';
import { membershipOf } from './membership';
import { exportMessageEvents, exportSubscriptions } from './options';
import { readMessage } from './readMessage';
import { readUser } from './readUser';

interface Known extends DeliveryFacts {
	message: MessageFacts;
}

const query: IDataObject = { app_id: '{app_id}' };

/** All that OneSignal says about a message and a user; what takes long is only asked where it is needed. */
export async function gatherFacts(
	item: IExecuteSingleFunctions,
	messagePath: string,
	userPath: string,
): Promise<DeliveryFacts> {
	const given = givenIn(userPath);
	const events = { status: 'notExported', isRestricted: isRestrictedAgent(item) } as const;
	const message = await lookUp(item, messagePath, query);
	if (!message) return { now: Date.now(), user: readUser(given), events };
	const user = readUser(given, await lookUp(item, userPath));
	const facts: Known = { now: Date.now(), message: readMessage(message), user, events };
	const withEvents = needsEvents(facts) ? await addEvents(item, facts) : facts;
	return await addPresent(item, withEvents);
}

/** The kind of ID and the ID that a path names. */
function givenIn(path: string): { label: string; id: string } {
	const [label, id] = path.split('/').slice(-2).map(decodeURIComponent);
	return { label, id };
}

/** Numbers tell that a message failed, but not why. */
function needsEvents(facts: Known): boolean {
	const { verdict } = explain(facts);
	const { failed, returned } = facts.message.counts;
	return verdict === 'unknown' || (verdict === 'notDelivered' && Boolean(failed || returned));
}

async function addEvents(item: IExecuteSingleFunctions, facts: Known): Promise<Known> {
	if (isRestrictedAgent(item) || readOption(item, exportMessageEvents) === false) return facts;
	return { ...facts, events: await exportEvents(item, facts.message, facts.user) };
}

/** How things are now, which matters unless the message arrived. */
async function addPresent(item: IExecuteSingleFunctions, facts: Known): Promise<DeliveryFacts> {
	const { verdict } = explain(facts);
	if (verdict === 'delivered' || verdict === 'sent') return facts;
	const { message } = facts;
	const hasUnsubscribed = facts.user.subscriptions.some(({ isSubscribed }) => !isSubscribed);
	const mayExport = !isRestrictedAgent(item) && readOption(item, exportSubscriptions) === true;
	const user =
		hasUnsubscribed && mayExport ? await withUnsubscribeTimes(item, facts.user) : facts.user;
	return {
		...facts,
		user,
		membership: await membershipOf(item, message, user),
		isTemplateMissing:
			message.templateId !== undefined &&
			(await lookUp(item, `/templates/${message.templateId}`, query)) === undefined,
	};
}
