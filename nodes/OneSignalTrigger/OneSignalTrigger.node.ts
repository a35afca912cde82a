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
		// n8n shows one entry for both nodes of this package, and takes its description from the trigger.
		description:
			'Send push notifications, emails and SMS with OneSignal, and react when they are delivered, opened, clicked or bounced',
		eventTriggerDescription: "Waiting for an event: click 'Send test request' in OneSignal",
		activationMessage:
			'OneSignal can now send events to the Production URL. Use it in the event stream there.',
		defaults: { name: 'OneSignal Trigger' },
		triggerPanel,
		builderHint: {
			searchHint:
				'Only starts a workflow when OneSignal reports an event of a message. To send messages or to change users, use the OneSignal node.',
		},
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'oneSignalEventStreamApi',
				required: true,
				testedBy: 'checkSecret',
				displayOptions: { show: { authentication: ['headerAuth'] } },
			},
		],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				// Otherwise n8n answers with the name of its default, "firstEntryJson", instead of our response.
				responseData: '',
				path: 'webhook',
			},
		],
		properties: fields,
	};

	methods = { credentialTest: { checkSecret } };

	// OneSignal has no API for event streams: people create and delete them in its dashboard, so there is
	// nothing to look up, register or remove.
	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return true;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				// Also called when a test ends, with a workflow that isn't active; the active one goes on.
				if (this.getWorkflow().active) clearSeen(this);
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await handleWebhook(this);
	}
}
