import type { IWebhookDescription } from 'n8n-workflow';

const answerWebhook: IWebhookDescription = {
	name: 'default',
	httpMethod: 'GET',
	responseMode: 'onReceived',
	responseData: '',
	path: '={{ $nodeId }}',
	restartWebhook: true,
	isFullPath: true,
};

/** Where n8n takes answers while an execution waits. */
export const answerWebhooks: IWebhookDescription[] = [
	answerWebhook,
	{ ...answerWebhook, httpMethod: 'POST' },
];

/** What the editor shows at the node while it waits. */
export const waitingTooltip =
	'={{ $parameter["operation"] === "sendAndWait" ? "The workflow goes on when the person has answered" : "" }}';
