import { accepted, invalidUuid, ok, ApiError, userNotFound } from '../responses.mts';
import type { Identity, Properties, UserRecord } from '../records.mts';
import { userErrors as errorFormat } from '../errorFormats.mts';
import { route } from '../route.mts';
import { noQuery } from '../schemas/queries.mts';
import { isUuid } from '../schemas/formats.mts';
import { userCreation, userUpdate } from '../schemas/user.mts';
import { param } from '../schemas/errorMessages.mts';
import type { AppState } from '../state/app.mts';
import {
	checkSubscriptionLimit,
	createUser,
	findByIdentity,
	findUser,
	removeUser,
	setAliases,
} from '../state/users.mts';
import { applyDeltas, mergeProperties } from '../state/properties.mts';
import { subscribe } from '../state/subscriptions.mts';

const common = { key: 'app', appId: 'path', errorFormat, query: noQuery } as const;
const userPath = '/apps/{app_id}/users/by/{alias_label}/{alias_id}';

/** The user identified by the path. */
export function userOf(app: AppState, params: Record<string, string>): UserRecord {
	const { alias_label: label, alias_id: id } = params;
	if (label === 'onesignal_id' && !isUuid(id)) throw invalidUuid(label, id);
	const user = findUser(app, label, id);
	if (!user) throw userNotFound(label, id);
	return user;
}

/** OneSignal assigns the IDs: a request can refer to one, not choose one. */
function rejectNewOneSignalId({ onesignal_id: id }: Identity): void {
	if (id === undefined) return;
	if (!isUuid(id)) throw invalidUuid('onesignal_id', id);
	const message = param('identity.onesignal_id', 'must be the ID of an existing user');
	throw new ApiError(errorFormat.badRequest([message]));
}

const upsert = route({
	...common,
	method: 'POST',
	path: '/apps/{app_id}/users',
	body: userCreation,
	respond: ({ app, body: { identity = {}, properties = {}, subscriptions = [] } }) => {
		const existing = findByIdentity(app, identity);
		if (!existing) rejectNewOneSignalId(identity);
		if (existing) checkSubscriptionLimit(existing, subscriptions);
		const user = existing ?? createUser(app, identity);
		setAliases(app, user, identity);
		mergeProperties(user, properties as Partial<Properties>);
		for (const subscription of subscriptions) subscribe(app, user, subscription);
		return existing ? accepted(user) : ok(user);
	},
});

const view = route({
	...common,
	method: 'GET',
	path: userPath,
	respond: ({ app, params }) => ok(userOf(app, params)),
});

const update = route({
	...common,
	method: 'PATCH',
	path: userPath,
	body: userUpdate,
	respond: ({ app, params, body: { properties = {}, deltas = {} } }) => {
		const user = userOf(app, params);
		mergeProperties(user, properties as Partial<Properties>);
		applyDeltas(user, deltas);
		return accepted({ properties: user.properties });
	},
});

const remove = route({
	...common,
	method: 'DELETE',
	path: userPath,
	respond: ({ app, params }) => {
		const user = userOf(app, params);
		removeUser(app, user);
		return accepted({ identity: { onesignal_id: user.identity.onesignal_id } });
	},
});

export const users = [upsert, view, update, remove];
