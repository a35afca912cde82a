import {
	accepted,
	codedError,
	invalidUuid,
	ok,
	ApiError,
	subscriptionNotFound,
	userNotFound,
} from '../responses.mts';
import type { SubscriptionRecord, SubscriptionType } from '../records.mts';
import { userErrors as errorFormat } from '../errorFormats.mts';
import { route } from '../route.mts';
import { noQuery } from '../schemas/queries.mts';
import { isUuid } from '../schemas/formats.mts';
import {
	subscriptionCreation,
	subscriptionTransfer,
	subscriptionUpdate,
	unsubscribeQuery,
} from '../schemas/subscription.mts';
import { param } from '../schemas/errorMessages.mts';
import type { AppState } from '../state/app.mts';
import { attach, findUser, removeSubscription, tokenKey } from '../state/users.mts';
import { updateSubscription, subscribe } from '../state/subscriptions.mts';
import { userOf } from './users.mts';

const common = { key: 'app', appId: 'path', errorFormat, query: noQuery } as const;
const path = '/apps/{app_id}/subscriptions/{subscription_id}';

function subscriptionOf(
	app: AppState,
	{ subscription_id: id }: Record<string, string>,
): SubscriptionRecord {
	if (!isUuid(id)) throw invalidUuid('subscription_id', id);
	const found = app.bySubscription.get(id)?.subscriptions.find((one) => one.id === id);
	if (!found) throw subscriptionNotFound();
	return found;
}

const create = route({
	...common,
	method: 'POST',
	path: '/apps/{app_id}/users/by/{alias_label}/{alias_id}/subscriptions',
	body: subscriptionCreation,
	respond: ({ app, params, body }) => {
		const user = userOf(app, params);
		const exists = app.byToken.has(tokenKey(body.subscription));
		const subscription = subscribe(app, user, body.subscription);
		// OneSignal returns a subscription that moved to this user, but not a new one.
		return exists ? accepted({ subscription }) : ok({});
	},
});

type Changes = Partial<SubscriptionRecord>;

function update(app: AppState, subscription: SubscriptionRecord, changes: Changes): void {
	const updated = { type: subscription.type, token: subscription.token, ...changes };
	const key = tokenKey(updated);
	const owner = app.byToken.get(key);
	if (owner && owner !== subscription) {
		throw new ApiError(codedError(409, 'The token belongs to another subscription'));
	}
	app.byToken.delete(tokenKey(subscription));
	updateSubscription(subscription, changes);
	app.byToken.set(key, subscription);
}

const updateById = route({
	...common,
	method: 'PATCH',
	path,
	body: subscriptionUpdate,
	respond: ({ app, params, body }) => {
		update(app, subscriptionOf(app, params), body.subscription);
		return ok({});
	},
});

const updateByToken = route({
	...common,
	method: 'PATCH',
	path: '/apps/{app_id}/subscriptions_by_token/{token_type}/{token}',
	body: subscriptionUpdate,
	respond: ({ app, params: { token_type: type, token }, body }) => {
		if (type === 'SafariLegacyPush') {
			return errorFormat.badRequest([param('token_type', 'is not known')]);
		}
		const found = app.byToken.get(tokenKey({ type: type as SubscriptionType, token }));
		if (!found) throw subscriptionNotFound();
		update(app, found, body.subscription);
		return accepted({});
	},
});

const transfer = route({
	...common,
	method: 'PATCH',
	path: `${path}/owner`,
	body: subscriptionTransfer,
	respond: ({ app, params, body }) => {
		const subscription = subscriptionOf(app, params);
		const [label, id] = Object.entries(body.identity)[0];
		const owner = findUser(app, label, id);
		if (!owner) throw userNotFound(label, id);
		attach(app, owner, subscription);
		return ok({ identity: owner.identity });
	},
});

const remove = route({
	...common,
	method: 'DELETE',
	path,
	respond: ({ app, params }) => {
		removeSubscription(app, subscriptionOf(app, params));
		return accepted({});
	},
});

const unsubscribe = route({
	...common,
	method: 'POST',
	path: '/apps/{app_id}/notifications/{notification_id}/unsubscribe',
	query: unsubscribeQuery,
	respond: ({ app, params: { notification_id: id }, query: { token } }) => {
		// In the emulator, `{{ subscription.unsubscribe_token }}` is the ID of the subscription.
		const delivery = app.deliveries.find(
			({ messageId, subscriptionId, channel }) =>
				messageId === id && subscriptionId === token && channel === 'email',
		);
		if (!delivery) throw subscriptionNotFound();
		updateSubscription(subscriptionOf(app, { subscription_id: token }), { notification_types: -2 });
		return accepted({ success: 'true' });
	},
});

export const subscriptions = [create, updateById, updateByToken, transfer, remove, unsubscribe];
