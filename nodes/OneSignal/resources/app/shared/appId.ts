import { asUuid } from '../../../parse/id';
import { pathField, pathParam } from '../../../properties/pathParam';
import { resourceLocator } from '../../../properties/resourceLocator';
import { withPreSend } from '../../../properties/routedField';

/** An app of the organization: from the list, or by its ID. */
export const appId = resourceLocator(
	{ displayName: 'App', name: 'appId', description: 'An app of your OneSignal organization' },
	{ searchListMethod: 'searchApps', placeholder: 'Select an app…' },
);

/** Points at one app. */
export const appIdField = withPreSend(appId, pathField(appId, asUuid));

/** The path of the app that the field points at; that of the credential's app is `appPath`. */
export const appIdPath = `/apps/${pathParam(appId.name)}`;
