import type { Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

import { baseUrlExpression } from './destination';
import { organizationCredentialFault } from './faults';
import { sharedFields } from './fields';
import { signedUnless } from './sign';

const refused =
	"OneSignal didn't accept this 'Organization API Key'. Check that it wasn't deleted or rotated, and that its IP allowlist includes n8n's IP.";

export class OneSignalOrganizationApi implements ICredentialType {
	name = 'oneSignalOrganizationApi';

	displayName = 'OneSignal Organization API';

	documentationUrl = 'https://documentation.onesignal.com/docs/en/keys-and-ids';

	icon: Icon = {
		light: 'file:../nodes/OneSignal/onesignal.svg',
		dark: 'file:../nodes/OneSignal/onesignal.dark.svg',
	};

	properties: INodeProperties[] = [
		{
			displayName: 'Organization API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'In OneSignal: Organizations > your organization > Keys & IDs. It starts with os_v2_org_ and gives access to every app, so use it only to manage apps.',
		},
		...sharedFields,
	];

	authenticate = signedUnless(organizationCredentialFault);

	test: ICredentialTestRequest = {
		request: { baseURL: baseUrlExpression, url: '/apps' },
		rules: [
			{ type: 'responseCode', properties: { value: 401, message: refused } },
			{ type: 'responseCode', properties: { value: 403, message: refused } },
		],
	};
}
