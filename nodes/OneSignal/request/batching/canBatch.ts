import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { parseField } from '../../parse/parser';
import { asText } from '../../parse/text';
import { getRunState } from '../run/runState';

/** How the person wants messages of several items to leave; a field of the collection 'Options'. */
const combineField = { name: 'options.combineItems', displayName: 'Combine Items' };

/** Fields that say who gets a message, and so differ between the items that are joined. */
const recipientFields = ['aliasIds', 'subscriptionIds', 'emailAddresses', 'phoneNumbers'];

/**
 * Whether this item's message may leave together with others. By itself only where no field but those
 * of the recipients holds an expression: then the joined message is the same whenever it is sent again.
 * A key of the person's own stands for one message, which no other may join.
 */
export function canBatch(context: IExecuteSingleFunctions): boolean {
	if (parseField(context, { name: 'options.idempotencyKey', displayName: '' }, asText))
		return false;
	const wished = parseField(context, combineField, asText) || 'automatic';
	if (wished !== 'automatic') return wished === 'always';
	const run = getRunState(context);
	run.hasStaticContent ??= !Object.entries(run.node.parameters).some(
		([name, value]) => !recipientFields.includes(name) && variesByItem(name, value),
	);
	return run.hasStaticContent;
}

/** An expression does, and so does data that is mapped from the item automatically. */
const variesByItem = (name: string, value: unknown): boolean =>
	holdsExpression(value) || (name.endsWith('Mode') && value === 'automatic');

const holdsExpression = (value: unknown): boolean =>
	typeof value === 'string'
		? value.startsWith('=')
		: typeof value === 'object' && value !== null && Object.values(value).some(holdsExpression);
