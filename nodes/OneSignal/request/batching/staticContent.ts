import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { perRun } from '../run/perRun';
import { settingsOf } from '../run/settings';

/** Whether every item sends the same: no field but those of the recipients holds an expression. */
export const hasStaticContent = perRun((item: IExecuteSingleFunctions): boolean => {
	const { recipientFields } = settingsOf(item);
	return !Object.entries(item.getNode().parameters).some(
		([name, value]) => !recipientFields.includes(name) && variesByItem(name, value),
	);
});

/** An expression does, and so does data that is mapped from the item automatically. */
const variesByItem = (name: string, value: unknown): boolean =>
	holdsExpression(value) || (name.endsWith('Mode') && value === 'automatic');

const holdsExpression = (value: unknown): boolean =>
	typeof value === 'string'
		? value.startsWith('=')
		: typeof value === 'object' && value !== null && Object.values(value).some(holdsExpression);
