import type { INodeProperties } from 'n8n-workflow';

import { asMappedChoice } from '../../parse/mappedChoice';
import { bodyOption, type Option } from '../../properties/routedField';

const field: INodeProperties = {
	displayName: 'Visibility',
	name: 'visibility',
	type: 'options',
	options: [
		{ name: 'Private', value: 'private' },
		{ name: 'Public', value: 'public' },
		{ name: 'Secret', value: 'secret' },
	],
	default: 'public',
};

const asVisibility = asMappedChoice({ private: 0, public: 1, secret: -1 });

/** How much of a push a locked screen shows. */
export const visibility = (description: string, property: string): Option =>
	bodyOption({ ...field, description }, property, asVisibility);
