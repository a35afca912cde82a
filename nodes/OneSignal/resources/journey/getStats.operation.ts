import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { camelCaseKeys } from '../../output/camelCase';
import { simplifiedBy } from '../../output/simplify';
import { isObject } from '../../parse/json';
import { journeyIdField, journeyPath } from './shared/journeyId';

/** Steps and branches stand under their IDs, which stay as they are. */
const simplifyStats = simplifiedBy(({ nodes, branches, ...counts }) => ({
	...camelCaseKeys(counts),
	nodes: eachCamelCased(nodes),
	branches: eachCamelCased(branches),
}));

const eachCamelCased = (byId: unknown): unknown =>
	isObject(byId)
		? Object.fromEntries(Object.entries(byId).map(([id, each]) => [id, camelCaseKeys(each)]))
		: byId;

export const getStats = operation(
	{
		name: 'Get Statistics',
		value: 'getStats',
		action: 'Get journey statistics',
		description: 'Get how many users started, completed and left a journey (OneSignal beta)',
		request: { method: 'GET', url: `${journeyPath}/stats` },
		output: [simplifyStats],
	},
	[journeyIdField, plainOptions],
);
