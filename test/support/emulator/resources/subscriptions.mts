import {
	accepted,
	coded,
	invalidUuid,
	ok,
	Refusal,
	unknownSubscription,
	unknownUser,
} from '../responses.mts';
import type { SubscriptionRecord, SubscriptionType } from '../records.mts';
import { userRefusals as refusals } from '../errorFormats.mts';
import { route } from '../route.mts';
import { nothing } from '../schemas/queries.mts';
import { isUuid } from '../schemas/formats.mts';
import {
	subscriptionCreation,
	subscriptionTransfer,
	subscriptionUpdate,
	unsubscribing,
} from '../schemas/subscription.mts';
import { param } from '../schemas/errorMessages.mts';
import type { AppState } from '../state/app.mts';
import { attach, findUser, removeSubscription, tokenKey } from '../state/users.mts';
import { change, subscribe } from '../state/subscriptions.mts';
import { userOf } from './users.mts';

const common = { key: 'app', appId: 'path', refusals, query: nothing } as const;
const path = '/apps/{app_id}/subscriptions/{subscription_id}';

function subscriptionOf(
	app: AppState,
	{ subscription_id: id }: Record<string, string>,
): SubscriptionRecord {
	if (!isUuid(id)) throw invalidUuid('subscription_id', id);
	const found = app.bySubscription.get(id)?.subscriptions.find((one) => one.id === id);
	if (!found) throw unknownSubscription();
	return found;
}

const create = route({
	...common,
	method: 'POST',
	path: '/apps/{app_id}/users/by/{alias_label}/{alias_id}/subscriptions',
	body: subscriptionCreation,
	answer: ({ app, params, body }) => {
		const user = userOf(app, params);
		const isKnown = app.byToken.has(tokenKey(body.subscription));
		const subscription = subscribe(app, user, body.subscription);
		// OneSignal tells the ID of a subscription that moved here, but not that of a new one.
		return isKnown ? accepted({ subscription }) : ok({});
	},
});

type Changes = Partial<SubscriptionRecord>;

function update(app: AppState, subscription: SubscriptionRecord, changes: Changes): void {
	const renamed = { type: subscription.type, token: subscription.token, ...changes };
	const key = tokenKey(renamed);
	const owner = app.byToken.get(key);
	if (owner && owner !== subscription) {
		throw new Refusal(coded(409, 'The token belongs to another subscription'));
	}
	app.byToken.delete(tokenKey(subscription));
	change(subscription, changes);
	app.byToken.set(key, subscription);
}

const updateById = route({
	...common,
	method: 'PATCH',
	path,
	body: subscriptionUpdate,
	answer: ({ app, params, body }) => {
		update(app, subscriptionOf(app, params), body.subscription);
		return ok({});
	},
});

const updateByToken = route({
	...common,
	method: 'PATCH',
	path: '/apps/{app_id}/subscriptions_by_token/{token_type}/{token}',
	body: subscriptionUpdate,
	answer: ({ app, params: { token_type: type, token }, body }) => {
		if (type === 'SafariLegacyPush') {
			return refusals.malformed([param('token_type', 'is not known')]);
		}
		const found = app.byToken.get(tokenKey({ type: type as SubscriptionType, token }));
		if (!found) throw unknownSubscription();
		update(app, found, body.subscription);
		return accepted({});
	},
});

const transfer = route({
	...common,
	method: 'PATCH',
	path: `${path}/owner`,
	body: subscriptionTransfer,
	answer: ({ app, params, body }) => {
		const subscription = subscriptionOf(app, params);
		const [label, id] = Object.entries(body.identity)[0];
		const owner = findUser(app, label, id);
		if (!owner) throw unknownUser(label, id);
		attach(app, owner, subscription);
		return ok({ identity: owner.identity });
	},
});

const remove = route({
	...common,
	method: 'DELETE',
	path,
	answer: ({ app, params }) => {
		removeSubscription(app, subscriptionOf(app, params));
		return accepted({});
	},
});

const unsubscribe = route({
	...common,
	method: 'POST',
	path: '/apps/{app_id}/notifications/{notification_id}/unsubscribe',
	query: unsubscribing,
	answer: ({ app, params: { notification_id: id }, query: { token } }) => {
		// The token of `{{ subscription.unsubscribe_token }}` is the ID of the subscription here.
		const mail = app.deliveries.find(
			({ messageId, subscriptionId, channel }) =>
				messageId === id && subscriptionId === token && channel === 'email',
		);
		if (!mail) throw unknownSubscription();
		change(subscriptionOf(app, { subscription_id: token }), { notification_types: -2 });
		return accepted({ success: 'true' });
	},
});

export const subscriptions = [create, updateById, updateByToken, transfer, remove, unsubscribe];
