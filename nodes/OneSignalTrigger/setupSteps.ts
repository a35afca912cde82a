import type { INodeTypeDescription } from 'n8n-workflow';

const modes =
	'There are two URLs, shown under <b>Webhook URLs</b>.<br /><br />' +
	"<b>Test URL: while you build.</b> It listens for one event of any kind after you click 'Execute step', and shows it here.<br /><br />" +
	'<b>Production URL: when the workflow runs automatically.</b> Publish the workflow (in n8n 1: activate it) and use this URL in the event stream in OneSignal instead. ';

/** What n8n shows beside the node while it waits for its first event. */
export const triggerPanel: INodeTypeDescription['triggerPanel'] = {
	header: 'Listen for OneSignal message events',
	executionsHelp: {
		inactive: `${modes}Those runs show up in the list of executions, not in the editor.`,
		active: `${modes}Those runs show up in the <a data-key="executions">list of executions</a>, not in the editor.`,
	},
	activationHint:
		'Once the test event looks right, publish the workflow (in n8n 1: activate it) and change the URL of the event stream in OneSignal to the Production URL.',
};

/** The way through OneSignal's dashboard, in the order of its form. */
const dashboardSteps = [
	"Open 'Data > Event Streams', click 'New Event Stream' and select the events you want.",
	"Select the method 'POST' and paste the 'Test URL' from 'Webhook URLs' above. It must be reachable from the internet.",
	"Under 'Headers', add the name and the secret from the credential below.",
	"Under 'Body', select the custom body and paste the whole 'Body Template' from below.",
	"Here, click 'Execute step'. In OneSignal, click 'Send test request': its log shows the status 200, and the event appears here. A 401 means that header and credential differ, a 503 that the credential can't be read.",
	"Publish this workflow (in n8n 1: activate it), change the URL in OneSignal to the 'Production URL' and turn the stream on.",
];

/** n8n's notices keep `<ul>` and `<li>` but no `<ol>`, hence the numbers. */
const numbered = (step: string, index: number): string =>
	`<li>${index + 1}. ${step.replace('>', '&gt;')}</li>`;

export const steps = `Set up in OneSignal, step by step (Event Streams are part of its paid plans): <ul>${dashboardSteps
	.map(numbered)
	.join('')}</ul>`;
