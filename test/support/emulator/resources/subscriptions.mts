import {
	accepted,
	codedError,
	duplicateSubscriptions,
	invalidUuid,
	ok,
	ApiError,
	subscriptionNotFound,
	userNotFound,
} from '../responses.mts';
import type { SubscriptionRecord } from '../records.mts';
import { userErrors as errorFormat } from '../errorFormats.mts';
import { route } from '../route.mts';
import { noQuery } from '../schemas/queries.mts';
import { isUuid } from '../schemas/formats.mts';
import {
	subscriptionCreation,
	subscriptionTransfer,
	subscriptionUpdate,
	tokenError,
	unsubscribeQuery,
} from '../schemas/subscription.mts';
import { param } from '../schemas/errorMessages.mts';
import type { AppState } from '../state/app.mts';
import { addToken, findAllByToken, findByToken, removeToken } from '../state/tokenIndex.mts';
import { attach, findUser, removeSubscription } from '../state/users.mts';
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
		const exists = findByToken(app, body.subscription) !== undefined;
		const subscription = subscribe(app, user, body.subscription);
		// OneSignal returns a subscription that moved to this user, but not a new one.
		return exists ? accepted({ subscription }) : ok({});
	},
});

type Changes = Partial<SubscriptionRecord>;

/** OneSignal can't change these fields: the subscription has to be deleted and created again. */
function rejectChange(
	subscription: SubscriptionRecord,
	changes: Changes,
	fields: ('type' | 'token')[],
): void {
	for (const field of fields) {
		if (changes[field] === undefined || changes[field] === subscription[field]) continue;
		const message = param(`subscription.${field}`, 'can not be updated');
		throw new ApiError(errorFormat.badRequest([message]));
	}
}

function update(app: AppState, subscription: SubscriptionRecord, changes: Changes): void {
	const { type, token } = subscription;
	const newToken = changes.token ?? token;
	const message = changes.token === undefined ? undefined : tokenError(type, newToken);
	if (message) {
		throw new ApiError(errorFormat.badRequest([param('subscription.token', message)]));
	}
	const owner = findByToken(app, { type, token: newToken });
	if (newToken !== token && owner) {
		throw new ApiError(codedError(409, 'The token belongs to another subscription'));
	}
	removeToken(app, subscription);
	updateSubscription(subscription, changes);
	addToken(app, subscription);
}

const updateById = route({
	...common,
	method: 'PATCH',
	path,
	body: subscriptionUpdate,
	respond: ({ app, params, body }) => {
		const subscription = subscriptionOf(app, params);
		rejectChange(subscription, body.subscription, ['type']);
		update(app, subscription, body.subscription);
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
		const [found, ...others] = findAllByToken(app, { type, token });
		if (!found) throw subscriptionNotFound();
		if (others.length > 0) throw duplicateSubscriptions([found, ...others].map(({ id }) => id));
		rejectChange(found, body.subscription, ['type', 'token']);
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
