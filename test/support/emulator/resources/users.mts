import { accepted, invalidUuid, ok, Refusal, unknownUser } from '../responses.mts';
import type { Identity, Properties, UserRecord } from '../records.mts';
import { userRefusals as refusals } from '../errorFormats.mts';
import { route } from '../route.mts';
import { nothing } from '../schemas/queries.mts';
import { isUuid } from '../schemas/formats.mts';
import { userCreation, userUpdate } from '../schemas/user.mts';
import { param } from '../schemas/errorMessages.mts';
import type { AppState } from '../state/app.mts';
import {
	checkRoom,
	createUser,
	findByIdentity,
	findUser,
	removeUser,
	setAliases,
} from '../state/users.mts';
import { applyDeltas, mergeProperties } from '../state/properties.mts';
import { subscribe } from '../state/subscriptions.mts';

const common = { key: 'app', appId: 'path', refusals, query: nothing } as const;
const userPath = '/apps/{app_id}/users/by/{alias_label}/{alias_id}';

/** The user the path points at. */
export function userOf(app: AppState, params: Record<string, string>): UserRecord {
	const { alias_label: label, alias_id: id } = params;
	if (label === 'onesignal_id' && !isUuid(id)) throw invalidUuid(label, id);
	const user = findUser(app, label, id);
	if (!user) throw unknownUser(label, id);
	return user;
}

/** OneSignal gives out the IDs: a request can point at one, not choose one. */
function refuseOwnId({ onesignal_id: id }: Identity): void {
	if (id === undefined) return;
	if (!isUuid(id)) throw invalidUuid('onesignal_id', id);
	const sentence = param('identity.onesignal_id', 'must be the ID of an existing user');
	throw new Refusal(refusals.malformed([sentence]));
}

const upsert = route({
	...common,
	method: 'POST',
	path: '/apps/{app_id}/users',
	body: userCreation,
	answer: ({ app, body: { identity = {}, properties = {}, subscriptions = [] } }) => {
		const existing = findByIdentity(app, identity);
		if (!existing) refuseOwnId(identity);
		if (existing) checkRoom(existing, subscriptions);
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
	answer: ({ app, params }) => ok(userOf(app, params)),
});

const update = route({
	...common,
	method: 'PATCH',
	path: userPath,
	body: userUpdate,
	answer: ({ app, params, body: { properties = {}, deltas = {} } }) => {
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
	answer: ({ app, params }) => {
		const user = userOf(app, params);
		removeUser(app, user);
		return accepted({ identity: { onesignal_id: user.identity.onesignal_id } });
	},
});

export const users = [upsert, view, update, remove];
