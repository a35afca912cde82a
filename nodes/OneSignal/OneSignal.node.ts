import { NodeConnectionTypes } from 'n8n-workflow';
import type { INodeType, INodeTypeDescription } from 'n8n-workflow';

import { node } from './define';
import { send } from './request/send';
import { alias } from './resources/alias';
import { customEvent } from './resources/customEvent';
import { message } from './resources/message';
import { template } from './resources/template';
import { user } from './resources/user';
import { getSegments } from './search/segments';
import { searchTemplates } from './search/templates';

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
		credentials: [{ name: 'oneSignalApi', required: true }],
		requestDefaults: { baseURL: 'https://api.onesignal.com' },
		requestOperations: { pagination: send },
		properties: node([message, user, alias, customEvent, template]),
	};

	methods = { loadOptions: { getSegments }, listSearch: { searchTemplates } };
}
