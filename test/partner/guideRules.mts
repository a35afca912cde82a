import { firstMessageDelay, type ProxiedRequest } from './requestProxy.mts';
import type { TestUser } from './steps.mts';

/** One mistake that OneSignal's partner guide names, and whether it was made. */
interface GuideRule {
	title: string;
	isFollowed: (passed: ProxiedRequest[], user: TestUser) => boolean;
}

const messages = (passed: ProxiedRequest[]) =>
	passed.filter(({ path }) => path === '/notifications');

const isAboutUser = ({ path, body }: ProxiedRequest, { externalId }: TestUser): boolean =>
	path.includes(`/external_id/${encodeURIComponent(externalId)}`) ||
	JSON.stringify(body).includes(`"external_id":${JSON.stringify(externalId)}`) ||
	JSON.stringify(body).includes(`"external_id":[${JSON.stringify(externalId)}]`);

const idempotencyKeyOf = ({ body }: ProxiedRequest): unknown => body.idempotency_key;

export const guideRules: GuideRule[] = [
	{
		title: 'The header OneSignal-Usage is missing, or holds a name alone',
		isFollowed: (passed) =>
			passed.every(({ usage }) => /^[^|\s]([^|]*[^|\s])? \| Partner Integration$/.test(usage)),
	},
	{
		title: 'Something is written before the user has an External ID, or without it',
		isFollowed: (passed, user) =>
			passed[0]?.path.endsWith('/users') && passed.every((one) => isAboutUser(one, user)),
	},
	{
		title: 'A message that is tried again has another idempotency_key',
		isFollowed: (passed) => {
			const [first, again] = messages(passed);
			return (
				again !== undefined &&
				idempotencyKeyOf(first) !== undefined &&
				idempotencyKeyOf(first) === idempotencyKeyOf(again)
			);
		},
	},
	{
		title: 'Retry-After is not waited for',
		isFollowed: (passed) => {
			const [first, again] = messages(passed);
			return again !== undefined && again.at - first.at >= firstMessageDelay.seconds * 1000;
		},
	},
];
