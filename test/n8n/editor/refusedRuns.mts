import type { INodeCredentials } from 'n8n-workflow';
import { cases, responsesOf, type Case } from '../../refusals/cases.mts';
import { parametersOf, runCase, type Refusal } from '../../refusals/runCase.mts';
import { isShownInRunOnly } from '../../refusals/distinctMessages.mts';
import { useRecordingServer } from '../../support/recordingServer.mts';
import { agentWith, saveModel } from '../agentWorkflow.mts';
import { inPanelOf, openRun, photograph, type Editor } from '../editor.mts';
import { node, oneSignal, row, trigger } from '../workflowBuilders.mts';
import { startModel, type Model } from '../fakeLanguageModel.mts';
import { saveCredentials, type Stage } from '../testInstance.mts';
import type { Workflow } from '../workflows.mts';
import { chosenOf } from './refusalFilter.mts';

const nameOf = ({ resource, operation, when }: Case) => `${resource} ${operation} when ${when}`;

const few = ['user delete when an agent would delete a user'];

/** The step that is refused, as the only one after the start or as the only tool of an agent. */
function workflowOf(one: Case, credentials: INodeCredentials, access: INodeCredentials): Workflow {
	const parameters = parametersOf(one);
	if (!one.isTool) return row('Without', trigger, oneSignal('OneSignal', {}, parameters));
	const type = 'n8n-nodes-onesignal.oneSignalTool';
	return agentWith(2, access, node('OneSignal', type, parameters, { credentials }));
}

/** Compares what the panel shows of a run that is over with what the node said. */
export function describeRefusedRuns(stage: () => Stage, editor: () => Editor): void {
	describe('the record of a run that was refused', () => {
		const server = useRecordingServer();
		let model: Model;
		beforeAll(async () => {
			model = await startModel();
		});
		afterAll(async () => await model?.close());

		const visit = async (one: Case): Promise<string> => {
			const { session } = stage();
			const credentials = await saveCredentials(session, server.url);
			server.responses.splice(0, Infinity, ...responsesOf(one, server.url));
			model.follow([[{ arguments: {} }]]);
			const access = await saveModel(session, model);
			await openRun(stage(), editor(), workflowOf(one, credentials, access));
			return await inPanelOf(editor(), 'OneSignal', async (panel) => {
				const output = panel.getByTestId('output-panel');
				await output.getByText('1 item').waitFor();
				await photograph(editor(), `recorded ${nameOf(one)}`);
				return await output.innerText();
			});
		};

		test('shows what is wrong and what to do', async () => {
			for (const one of chosenOf(cases.filter(isShownInRunOnly), nameOf, few)) {
				const { message, description }: Refusal = await runCase(one, server);
				const seen = await visit(one);
				expect(seen).toContain(message);
				expect(seen).toContain(description);
			}
		});
	});
}
