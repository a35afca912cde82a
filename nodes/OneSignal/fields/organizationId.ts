import type { INodeProperties } from 'n8n-workflow';

export const organizationId: INodeProperties = {
	displayName: 'Organization ID',
	name: 'organizationId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
	description:
		'ID of the organization, found in OneSignal under Organizations > your organization > Keys & IDs',
};
