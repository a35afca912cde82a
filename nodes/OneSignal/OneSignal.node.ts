import { NodeConnectionTypes } from 'n8n-workflow';
import type { INodeType, INodeTypeDescription } from 'n8n-workflow';

import { node, whenChosen } from './properties/buildProperties';
import { send } from './request/handlers/sendRequest';
import { router } from './execute';
import { alias } from './resources/alias';
import { analytics } from './resources/analytics';
import { app } from './resources/app';
import { customEvent } from './resources/customEvent';
import { exporting } from './resources/export';
import { journey } from './resources/journey';
import { liveActivity } from './resources/liveActivity';
import { message } from './resources/message';
import { segment } from './resources/segment';
import { subscription } from './resources/subscription';
import { template } from './resources/template';
import { user } from './resources/user';
import { searchApps } from './listSearch/apps';
import { searchJourneys } from './listSearch/journeys';
import { searchMessages } from './listSearch/messages';
import { getSegments, searchSegments } from './listSearch/segments';
import { searchTemplates } from './listSearch/templates';

const resources = [
	message,
	user,
	alias,
	subscription,
	customEvent,
	template,
	segment,
	liveActivity,
	journey,
	exporting,
	analytics,
	app,
];

export class OneSignal implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'OneSignal',
		name: 'oneSignal',
		icon: { light: 'file:onesignal.svg', dark: 'file:onesignal.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Send push, email and SMS with OneSignal, and keep its users up to date',
		defaults: { name: 'OneSignal' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'oneSignalApi',
				required: true,
				displayOptions: { hide: whenChosen(app) },
			},
			{
				name: 'oneSignalOrganizationApi',
				required: true,
				displayOptions: { show: whenChosen(app) },
			},
		],
		requestDefaults: { baseURL: 'https://api.onesignal.com' },
		requestOperations: { pagination: send },
		properties: node(resources),
	};

	methods = {
		loadOptions: { getSegments },
		listSearch: { searchApps, searchJourneys, searchMessages, searchSegments, searchTemplates },
	};

	execute = router(resources, this.description);
}
