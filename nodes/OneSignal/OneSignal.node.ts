import { NodeConnectionTypes } from 'n8n-workflow';
import type { INodeType, INodeTypeDescription } from 'n8n-workflow';

import { buildProperties, showForResource } from './properties/buildProperties';
import { requestSettings } from './fields/requestSettings';
import { maxMessagesPerExecution, restrictAgent } from './fields/restrictAgent';
import { createExecute } from './execute';
import { resources } from './resources';
import { app } from './resources/app';
import { searchApps } from './listSearch/apps';
import { searchCountries, searchLanguages, searchTimezones } from './listSearch/codes';
import { searchJourneys } from './listSearch/journeys';
import { searchMessages } from './listSearch/messages';
import { getSegments, searchSegments } from './listSearch/segments';
import { searchTemplates } from './listSearch/templates';
import { handleAnswer } from './sendAndWait/handleAnswer';
import { answerWebhooks, waitingTooltip } from './sendAndWait/webhooks';

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
		webhooks: answerWebhooks,
		waitingNodeTooltip: waitingTooltip,
		credentials: [
			{
				name: 'oneSignalApi',
				required: true,
				displayOptions: { hide: showForResource(app) },
			},
			{
				name: 'oneSignalOrganizationApi',
				required: true,
				displayOptions: { show: showForResource(app) },
			},
		],
		// Last, and shown to an AI agent's node alone.
		properties: [...buildProperties(resources), restrictAgent, maxMessagesPerExecution],
	};

	methods = {
		loadOptions: { getSegments },
		listSearch: {
			searchApps,
			searchCountries,
			searchJourneys,
			searchLanguages,
			searchMessages,
			searchSegments,
			searchTemplates,
			searchTimezones,
		},
	};

	execute = createExecute(resources, requestSettings);

	webhook = handleAnswer;
}
