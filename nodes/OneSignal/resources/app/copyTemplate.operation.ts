import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { organizationRequest } from '../../request/handlers/organizationRequest';
import { copiedTemplate, copyPath, sourceApp, targetApp } from './shared/copyTemplate';

export const copyTemplate = operation(
	{
		name: 'Copy Template',
		value: 'copyTemplate',
		action: 'Copy template to another app',
		description: 'Copy a template to another app of the organization',
		request: { method: 'POST', url: copyPath },
		handler: organizationRequest,
	},
	[sourceApp, copiedTemplate, targetApp, plainOptions],
);
