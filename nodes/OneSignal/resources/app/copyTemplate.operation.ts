import { operation } from '../../properties/buildProperties';
import { plainOptions } from '../../fields/options';
import { sendForOrganization } from '../../request/handlers/organizationRequest';
import { copiedTemplate, copyPath, sourceApp, targetApp } from './shared/copyTemplate';

export const copyTemplate = operation(
	{
		name: 'Copy Template',
		value: 'copyTemplate',
		action: 'Copy template to another app',
		description: 'Copy a template to another app of the organization',
		routing: {
			request: { method: 'POST', url: copyPath },
			operations: { pagination: sendForOrganization },
		},
	},
	[sourceApp, copiedTemplate, targetApp, plainOptions],
);
