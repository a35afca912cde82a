import type { INodeProperties } from 'n8n-workflow';

import { usesAppKey, usesOrganizationKey } from '../../../fields/signingKey';
import { asUuid } from '../../../parse/id';
import { pathField } from '../../../properties/pathParam';
import { shownWhen } from '../../../properties/shownWhen';
import { organizationRequest } from '../../../request/handlers/organizationRequest';
import type { RequestHandler } from '../../../request/handlers/requestHandler';
import { sendRequest } from '../../../request/handlers/sendRequest';
import { withPreSend } from '../../../properties/routedField';
import { appId, appIdPath } from './appId';

const thisApp = 'thisApp';
const anyApp = 'anyApp';

const whichApp: INodeProperties = {
	displayName: 'Which App',
	name: 'whichApp',
	type: 'options',
	options: [
		{
			name: 'Any App of the Organization',
			value: anyApp,
			description: 'Needs a credential with the Organization API Key',
		},
		{
			name: 'This App',
			value: thisApp,
			description: 'The app of the credential. Its App API Key is enough.',
		},
	],
	default: thisApp,
	description: 'Which app to get. It decides which credential is needed.',
};

/** The app of the credential, or any app of the organization; and the key that each needs. */
export const whichAppFields: INodeProperties[] = [
	whichApp,
	...shownWhen({ whichApp: [thisApp] }, [usesAppKey]),
	...shownWhen({ whichApp: [anyApp] }, [
		usesOrganizationKey,
		withPreSend(
			appId,
			async (request) => ({ ...request, url: appIdPath }),
			pathField(appId, asUuid),
		),
	]),
];

/** Signed by the key of the app or of the organization. */
export const whichAppRequest: RequestHandler = async function (input) {
	const isAny = this.getNodeParameter(whichApp.name) === anyApp;
	return await (isAny ? organizationRequest : sendRequest).call(this, input);
};
