import {
	claimedAliases,
	coded,
	invalidUuid,
	ok,
	Refusal,
	unknownSubscription,
	type Answer,
} from '../responses.mts';
import type { Identity, UserRecord } from '../records.mts';
import { userRefusals as refusals } from '../errorFormats.mts';
import { route } from '../route.mts';
import { aliasWrite } from '../schemas/identity.mts';
import { nothing } from '../schemas/queries.mts';
import { isUuid } from '../schemas/formats.mts';
import { param } from '../schemas/errorMessages.mts';
import type { AppState } from '../state/app.mts';
import { claimedByOthers, removeAlias, setAliases } from '../state/users.mts';
import { userOf } from './users.mts';

const common = { key: 'app', appId: 'path', refusals, query: nothing } as const;
const byAlias = '/apps/{app_id}/users/by/{alias_label}/{alias_id}/identity';
const bySubscription = '/apps/{app_id}/subscriptions/{subscription_id}/user/identity';
const mostCustomAliases = 20;

function ownerOf(app: AppState, { subscription_id: id }: Record<string, string>): UserRecord {
	if (!isUuid(id)) throw invalidUuid('subscription_id', id);
	const user = app.bySubscription.get(id);
	if (!user) throw unknownSubscription();
	return user;
}

const show = ({ identity }: UserRecord): Answer => ok({ identity });

/** An alias of an anonymous user stays with it; only an External ID brings a person together. */
function write(app: AppState, user: UserRecord, identity: Identity): Answer {
	const claimed = claimedByOthers(app, user, identity);
	if (Object.keys(claimed).length > 0) throw claimedAliases(claimed);
	const {
		onesignal_id: _own,
		external_id: _external,
		...custom
	} = { ...user.identity, ...identity };
	if (Object.keys(custom).length > mostCustomAliases) {
		const sentence = param('identity', `must not be over ${mostCustomAliases} custom aliases`);
		throw new Refusal(refusals.malformed([sentence]));
	}
	setAliases(app, user, identity);
	return show(user);
}

const read = route({
	...common,
	method: 'GET',
	path: byAlias,
	answer: ({ app, params }) => show(userOf(app, params)),
});

const set = route({
	...common,
	method: 'PATCH',
	path: byAlias,
	body: aliasWrite,
	answer: ({ app, params, body }) => write(app, userOf(app, params), body.identity),
});

const readBySubscription = route({
	...common,
	method: 'GET',
	path: bySubscription,
	answer: ({ app, params }) => show(ownerOf(app, params)),
});

const setBySubscription = route({
	...common,
	method: 'PATCH',
	path: bySubscription,
	body: aliasWrite,
	answer: ({ app, params, body }) => write(app, ownerOf(app, params), body.identity),
});

const remove = route({
	...common,
	method: 'DELETE',
	path: `${byAlias}/{alias_label_to_delete}`,
	answer: ({ app, params }) => {
		const user = userOf(app, params);
		const { alias_label_to_delete: label } = params;
		if (label === 'onesignal_id') {
			return refusals.malformed([param('onesignal_id', 'can not be deleted')]);
		}
		if (user.identity[label] === undefined) {
			return coded(404, `The user has no alias ${label}`);
		}
		removeAlias(app, user, label);
		return show(user);
	},
});

export const aliases = [read, set, readBySubscription, setBySubscription, remove];
