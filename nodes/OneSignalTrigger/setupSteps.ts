import type { INodeTypeDescription } from 'n8n-workflow';

const modes =
	'There are two addresses, shown under <b>Webhook URLs</b>.<br /><br />' +
	"<b>Test URL: while you build.</b> It listens for one event after you click 'Execute step', and shows it here, whatever kind it is.<br /><br />" +
	'<b>Production URL: when it shall run by itself.</b> Publish the workflow (in n8n 1: activate it) and put this address into the event stream in OneSignal instead. ';

/** What n8n shows beside the node while it waits for its first event. */
export const triggerPanel: INodeTypeDescription['triggerPanel'] = {
	header: 'Let OneSignal tell this workflow what happens to messages',
	executionsHelp: {
		inactive: `${modes}What happens then is in the list of executions, not in the editor.`,
		active: `${modes}What happens then is in the <a data-key="executions">list of executions</a>, not in the editor.`,
	},
	activationHint:
		'When the test event looks right, publish the workflow (in n8n 1: activate it) and change the URL of the event stream in OneSignal to the Production URL.',
};

/** The way through OneSignal's dashboard, in the order of its form; of HTML, n8n keeps `<li>` here. */
const way = [
	"Open 'Data > Event Streams', click 'New Event Stream' and select the events you want.",
	"Choose the method 'POST' and paste the 'Test URL' from 'Webhook URLs' above. It has to be reachable from the internet.",
	"Under 'Headers', add the name and the secret of the credential below.",
	"Under 'Body', choose the custom body and paste the whole 'Body Template' from below.",
	"Here, click 'Execute step'. In OneSignal, click 'Send test request': its log shows the status 200, and the event appears here. A 401 means that header and credential differ.",
	"Publish this workflow (in n8n 1: activate it), change the URL in OneSignal to the 'Production URL' and switch the stream on.",
];

export const steps = `Set up in OneSignal, step by step (Event Streams are part of its paid plans): <ul>${way
	.map((step) => `<li>${step.replace('>', '&gt;')}</li>`)
	.join('')}</ul>`;
