import type { INodeProperties } from 'n8n-workflow';

/*
 * Which key signs a request, where the resource alone doesn't say it: a credential is hidden by these fields.
 * They aren't shown, and no credential is shown by them: n8n's editor takes what a credential is shown by for
 * a part of it, and hides the menus that this depends on.
 */

/** In operations that need the Organization API Key, and no App API Key. */
export const usesOrganizationKey: INodeProperties = {
	displayName: 'Uses Organization Key',
	name: 'usesOrganizationKey',
	type: 'hidden',
	default: true,
};

/** In operations of an organization's resource that need the App API Key alone. */
export const usesAppKey: INodeProperties = {
	displayName: 'Uses App Key',
	name: 'usesAppKey',
	type: 'hidden',
	default: true,
};
