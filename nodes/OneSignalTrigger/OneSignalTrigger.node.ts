import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	IHookFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import { checkSecret } from './testCredential';
import { fields } from './fields';
import { triggerPanel } from './setupSteps';
import { handleWebhook } from './handleWebhook/handleWebhook';
import { clearSeen } from './handleWebhook/deduplicate';

export class OneSignalTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'OneSignal Trigger',
		name: 'oneSignalTrigger',
		icon: {
			light: 'file:../OneSignal/onesignal.svg',
			dark: 'file:../OneSignal/onesignal.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["events"].join(", ").replaceAll("message.", "") }}',
		description:
			'Starts the workflow when a message of OneSignal is sent, opened, clicked or bounces',
		eventTriggerDescription: "Waiting for an event: click 'Send test request' in OneSignal",
		activationMessage:
			'OneSignal can now send events to the Production URL. Put it into the event stream there.',
		defaults: { name: 'OneSignal Trigger' },
		triggerPanel,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'oneSignalEventStreamApi',
				required: true,
				testedBy: 'checkSecret',
				displayOptions: { show: { authentication: ['secretHeader'] } },
			},
		],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				// n8n would answer with the name of its default, "firstEntryJson", instead of what we say.
				responseData: '',
				path: 'webhook',
			},
		],
		properties: fields,
	};

	methods = { credentialTest: { checkSecret } };

	// OneSignal has no API for event streams: a person makes and removes them in its dashboard, so
	// there is nothing to look up, to register or to remove.
	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return true;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				// The end of a test comes here too, with a workflow that is not active; the active one goes on.
				if (this.getWorkflow().active) clearSeen(this);
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await handleWebhook(this);
	}
}
