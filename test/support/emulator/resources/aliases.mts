import {
	claimedAliases,
	codedError,
	invalidUuid,
	ok,
	ApiError,
	subscriptionNotFound,
	type ApiResponse,
} from '../responses.mts';
import type { Identity, UserRecord } from '../records.mts';
import { userErrors as errorFormat } from '../errorFormats.mts';
import { route } from '../route.mts';
import { aliasWrite } from '../schemas/identity.mts';
import { noQuery } from '../schemas/queries.mts';
import { isUuid } from '../schemas/formats.mts';
import { param } from '../schemas/errorMessages.mts';
import type { AppState } from '../state/app.mts';
import { claimedByOthers, removeAlias, setAliases } from '../state/users.mts';
import { userOf } from './users.mts';

const common = { key: 'app', appId: 'path', errorFormat, query: noQuery } as const;
const byAlias = '/apps/{app_id}/users/by/{alias_label}/{alias_id}/identity';
const bySubscription = '/apps/{app_id}/subscriptions/{subscription_id}/user/identity';
const maxCustomAliases = 20;

function ownerOf(app: AppState, { subscription_id: id }: Record<string, string>): UserRecord {
	if (!isUuid(id)) throw invalidUuid('subscription_id', id);
	const user = app.bySubscription.get(id);
	if (!user) throw subscriptionNotFound();
	return user;
}

const show = ({ identity }: UserRecord): ApiResponse => ok({ identity });

/** An alias doesn't merge users: an anonymous user stays one, and only an External ID identifies it. */
function setUserAliases(app: AppState, user: UserRecord, identity: Identity): ApiResponse {
	const claimed = claimedByOthers(app, user, identity);
	if (Object.keys(claimed).length > 0) throw claimedAliases(claimed);
	const {
		onesignal_id: _own,
		external_id: _external,
		...custom
	} = { ...user.identity, ...identity };
	if (Object.keys(custom).length > maxCustomAliases) {
		const message = param('identity', `must not be over ${maxCustomAliases} custom aliases`);
		throw new ApiError(errorFormat.badRequest([message]));
	}
	setAliases(app, user, identity);
	return show(user);
}

const read = route({
	...common,
	method: 'GET',
	path: byAlias,
	respond: ({ app, params }) => show(userOf(app, params)),
});

const set = route({
	...common,
	method: 'PATCH',
	path: byAlias,
	body: aliasWrite,
	respond: ({ app, params, body }) => setUserAliases(app, userOf(app, params), body.identity),
});

const readBySubscription = route({
	...common,
	method: 'GET',
	path: bySubscription,
	respond: ({ app, params }) => show(ownerOf(app, params)),
});

const setBySubscription = route({
	...common,
	method: 'PATCH',
	path: bySubscription,
	body: aliasWrite,
	respond: ({ app, params, body }) => setUserAliases(app, ownerOf(app, params), body.identity),
});

const remove = route({
	...common,
	method: 'DELETE',
	path: `${byAlias}/{alias_label_to_delete}`,
	respond: ({ app, params }) => {
		const user = userOf(app, params);
		const { alias_label_to_delete: label } = params;
		if (label === 'onesignal_id') {
			return errorFormat.badRequest([param('onesignal_id', 'can not be deleted')]);
		}
		if (user.identity[label] === undefined) {
			return codedError(404, `The user has no alias ${label}`);
		}
		removeAlias(app, user, label);
		return show(user);
	},
});

export const aliases = [read, set, readBySubscription, setBySubscription, remove];
