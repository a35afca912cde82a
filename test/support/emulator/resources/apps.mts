import { ok } from '../answers.mts';
import { appRefusals as refusals } from '../refusals.mts';
import { route } from '../route.mts';
import { nothing } from '../schemas/queries.mts';
import { isSubscribed } from '../state/subscriptions.mts';

const list = route({
	method: 'GET',
	path: '/apps',
	key: 'organization',
	appId: 'nowhere',
	refusals,
	query: nothing,
	answer: ({ world }) =>
		ok(
			[...world.apps.values()].map((app) => {
				const subscriptions = [...app.users.values()].flatMap((user) => user.subscriptions);
				return {
					id: app.id,
					name: app.name,
					organization_id: world.organizationId,
					players: subscriptions.length,
					messageable_players: subscriptions.filter(isSubscribed).length,
					created_at: app.createdAt,
					updated_at: app.createdAt,
				};
			}),
		),
});

export const apps = [list];
