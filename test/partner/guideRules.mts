import { patience, type Passed } from './requestProxy.mts';
import type { TestUser } from './steps.mts';

/** One mistake that OneSignal's partner guide names, and whether it was made. */
export interface Mistake {
	title: string;
	isAvoided: (passed: Passed[], user: TestUser) => boolean;
}

const messages = (passed: Passed[]) => passed.filter(({ path }) => path === '/notifications');

const speaksOf = ({ path, body }: Passed, { externalId }: TestUser): boolean =>
	path.includes(`/external_id/${encodeURIComponent(externalId)}`) ||
	JSON.stringify(body).includes(`"external_id":${JSON.stringify(externalId)}`) ||
	JSON.stringify(body).includes(`"external_id":[${JSON.stringify(externalId)}]`);

const keyOf = ({ body }: Passed): unknown => body.idempotency_key;

export const mistakes: Mistake[] = [
	{
		title: 'The header OneSignal-Usage is missing, or holds a name alone',
		isAvoided: (passed) =>
			passed.every(({ usage }) => /^[^|\s]([^|]*[^|\s])? \| Partner Integration$/.test(usage)),
	},
	{
		title: 'Something is written before the user has an External ID, or without it',
		isAvoided: (passed, user) =>
			passed[0]?.path.endsWith('/users') && passed.every((one) => speaksOf(one, user)),
	},
	{
		title: 'A message that is tried again has another idempotency_key',
		isAvoided: (passed) => {
			const [first, again] = messages(passed);
			return again !== undefined && keyOf(first) !== undefined && keyOf(first) === keyOf(again);
		},
	},
	{
		title: 'Retry-After is not waited for',
		isAvoided: (passed) => {
			const [first, again] = messages(passed);
			return again !== undefined && again.at - first.at >= patience.seconds * 1000;
		},
	},
];
