import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { fetchOncePerRun } from '../../../../request/handlers/lookup';
import { isProven, isRefusal } from '../../../../request/http/responseProof';
import type { Membership, MessageFacts, UserFacts } from './facts';
import { onChannel } from './readUser';

/** In every app: OneSignal's estimate needs a segment, also where filters alone describe the audience. */
const everyone = 'Total Subscriptions';

/**
 * Whether the user belongs to the audience of the message now. OneSignal has no call for that, but counts
 * how many subscriptions of a user a message would reach; only subscribed ones, so the user needs one.
 */
export async function membershipOf(
	item: IExecuteSingleFunctions,
	message: MessageFacts,
	user: UserFacts,
): Promise<Membership | undefined> {
	const { includedSegments, excludedSegments, filters } = message;
	const isDescribed = includedSegments.length > 0 || filters.length > 0;
	const isReachable = onChannel(user, message).some(({ isSubscribed }) => isSubscribed);
	if (!isDescribed || !isReachable || !user.identity?.onesignal_id) return undefined;
	const audience: IDataObject = {
		app_id: '{app_id}',
		included_segments: includedSegments.length > 0 ? includedSegments : [everyone],
		...(filters.length > 0 && { filters: filters as IDataObject[] }),
		include_aliases: { onesignal_id: [user.identity.onesignal_id] },
		...(message.channel && { target_channel: message.channel }),
	};
	const isWithin = await isCounted(item, audience);
	if (isWithin === undefined) return undefined;
	if (!isWithin) return (await isCountedAtAll(item, audience)) ? 'notIncluded' : undefined;
	if (excludedSegments.length === 0) return 'included';
	const isLeft = await isCounted(item, { ...audience, excluded_segments: excludedSegments });
	return isLeft === undefined ? undefined : isLeft ? 'included' : 'excluded';
}

/** An app may lack the segment of all subscriptions, so that no one is counted for another reason than the filters. */
const isCountedAtAll = async (
	item: IExecuteSingleFunctions,
	{ filters, ...audience }: IDataObject,
): Promise<boolean | undefined> => filters === undefined || (await isCounted(item, audience));

/** Whether OneSignal counts anyone; `undefined` where it doesn't count, as for filters that a plan lacks. */
async function isCounted(
	item: IExecuteSingleFunctions,
	body: IDataObject,
): Promise<boolean | undefined> {
	const url = '/notifications/count-unsaved';
	const request = { method: 'POST' as const, url, body };
	const result = await fetchOncePerRun(item, `${url} ${JSON.stringify(body)}`, request);
	if ('code' in result || isRefusal(result) || !isProven(result)) return undefined;
	const { count } = result.body as IDataObject;
	return typeof count === 'number' ? count > 0 : undefined;
}
