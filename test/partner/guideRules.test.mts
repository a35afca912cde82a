import { firstMessageDelay, type ProxiedRequest } from './requestProxy.mts';
import { guideRules } from './guideRules.mts';

const user = { externalId: 'customer-1842', email: 'ada@example.com' };

const request = (path: string, body: ProxiedRequest['body'], at = 0): ProxiedRequest => ({
	method: 'POST',
	path,
	usage: 'n8n | Partner Integration',
	scheme: 'Key',
	body,
	status: 200,
	at,
});

const creation = request('/apps/1/users', { identity: { external_id: user.externalId } });
const message = { include_aliases: { external_id: [user.externalId] }, idempotency_key: 'a' };
const first = request('/notifications', message);
const again = { ...first, at: firstMessageDelay.seconds * 1000 };
const good = [creation, first, again];

const seenIn = (passed: ProxiedRequest[]) =>
	guideRules
		.filter(({ isFollowed: isAvoided }) => !isAvoided(passed, user))
		.map(({ title }) => title);

it('finds nothing when every rule is followed', () => {
	expect(seenIn(good)).toEqual([]);
});

it.each<[string, ProxiedRequest[], RegExp]>([
	['a name alone in the header', [{ ...creation, usage: 'n8n' }, first, again], /OneSignal-Usage/],
	['no header', [{ ...creation, usage: '' }, first, again], /OneSignal-Usage/],
	['an alias before the user', [request('/apps/1/users/by/x/1/identity', {}), ...good], /before/],
	['a message to another user', [...good, request('/notifications', {}, 9e9)], /without it/],
	[
		'a key of its own for each try',
		[creation, first, { ...again, body: { ...message, idempotency_key: 'b' } }],
		/another idempotency_key/,
	],
	['a retry before Retry-After', [creation, first, { ...again, at: again.at - 1 }], /Retry-After/],
])('finds %s', (_what, passed, title) => {
	expect(seenIn(passed)).toEqual([expect.stringMatching(title)]);
});

it('finds a message that was never tried again', () => {
	expect(seenIn([creation, first])).toHaveLength(2);
});
