import { NodeConnectionTypes } from 'n8n-workflow';
import type { INodeType, INodeTypeDescription } from 'n8n-workflow';

import { buildProperties, showForResource } from './properties/buildProperties';
import { subtitleFor } from './properties/subtitle';
import { requestSettings } from './fields/requestSettings';
import { maxMessagesPerExecution, restrictAgent } from './fields/restrictAgent';
import { usesAppKey, usesOrganizationKey } from './fields/signingKey';
import { createExecute } from './execute';
import { resources } from './resources';
import { insteadOfCustomApiCall } from './resources/api';
import { app } from './resources/app';
import { auditLog } from './resources/auditLog';
import { searchApps } from './listSearch/apps';
import { searchCountries, searchLanguages, searchTimeZones } from './listSearch/codes';
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
		subtitle: subtitleFor(resources),
		description: 'Send push, email and SMS with OneSignal, and keep its users up to date',
		defaults: { name: 'OneSignal' },
		usableAsTool: true,
		// What people get wrong, and the descriptions leave out.
		builderHint: {
			searchHint:
				'Pass all recipients as items: the node combines equal messages, keeps to the rate limits, retries, and sends nothing twice. No loop, Wait node or Retry On Fail is needed. Users are identified by External ID, the ID of your own system. To wait for an event such as a click, start another workflow with OneSignal Trigger.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-onesignal.oneSignalTrigger',
					relationHint: 'Starts a workflow when a message is delivered, opened, clicked or bounced',
				},
			],
		},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		webhooks: answerWebhooks,
		waitingNodeTooltip: waitingTooltip,
		credentials: [
			{
				name: 'oneSignalApi',
				required: true,
				displayOptions: { hide: { [usesOrganizationKey.name]: [true] } },
			},
			{
				name: 'oneSignalOrganizationApi',
				required: true,
				displayOptions: {
					show: showForResource(app, auditLog),
					hide: { [usesAppKey.name]: [true] },
				},
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
			searchTimeZones,
		},
	};

	execute = createExecute(resources, requestSettings, { customApiCall: insteadOfCustomApiCall });

	webhook = handleAnswer;
}
