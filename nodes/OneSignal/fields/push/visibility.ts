import type { INodeProperties } from 'n8n-workflow';

import { asWholeNumber } from '../../parse/number';
import { bodyOption, type Option } from '../../properties/routedField';

const field: INodeProperties = {
	displayName: 'Visibility',
	name: 'visibility',
	type: 'options',
	options: [
		{ name: 'Private', value: 0 },
		{ name: 'Public', value: 1 },
		{ name: 'Secret', value: -1 },
	],
	default: 1,
};

/** How much of a push a locked screen shows. */
export const visibility = (description: string, property: string): Option =>
	bodyOption({ ...field, description }, property, asWholeNumber(-1, 1));
