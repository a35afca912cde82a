import type { INodeCredentials } from 'n8n-workflow';
import { cases, responsesOf, type Case } from '../../refusals/cases.mts';
import { parametersOf, runCase, type Refusal } from '../../refusals/runCase.mts';
import { isShownInRunOnly } from '../../refusals/distinctMessages.mts';
import { useRecordingServer } from '../../support/recordingServer.mts';
import { agentWorkflow, saveModelCredential } from '../agentWorkflow.mts';
import type { Editor } from '../editor.mts';
import { inPanelOf, openRun } from '../navigation.mts';
import { takeScreenshot } from '../screenshots.mts';
import { node, oneSignalNode, linearWorkflow, manualTrigger } from '../workflowBuilders.mts';
import { startFakeLanguageModel, type FakeLanguageModel } from '../fakeLanguageModel.mts';
import { saveCredentials, type TestInstance } from '../testInstance.mts';
import type { Workflow } from '../workflows.mts';
import { selectRefusals } from './refusalFilter.mts';

const nameOf = ({ resource, operation, when }: Case) => `${resource} ${operation} when ${when}`;

const few = ['user delete when an agent would delete a user'];

/** The step that is refused, as the only one after the start or as the only tool of an agent. */
function workflowOf(one: Case, credentials: INodeCredentials, access: INodeCredentials): Workflow {
	const parameters = parametersOf(one);
	if (!one.isTool)
		return linearWorkflow('Without', manualTrigger, oneSignalNode('OneSignal', {}, parameters));
	const type = 'n8n-nodes-onesignal.oneSignalTool';
	return agentWorkflow(2, access, node('OneSignal', type, parameters, { credentials }));
}

/** Compares what the panel shows of a run that is over with what the node said. */
export function describeRefusedRuns(instance: () => TestInstance, editor: () => Editor): void {
	describe('the record of a run that was refused', () => {
		const server = useRecordingServer();
		let model: FakeLanguageModel;
		beforeAll(async () => {
			model = await startFakeLanguageModel();
		});
		afterAll(async () => await model?.close());

		const visit = async (one: Case): Promise<string> => {
			const { session } = instance();
			const credentials = await saveCredentials(session, server.url);
			server.responses.splice(0, Infinity, ...responsesOf(one, server.url));
			model.setScript([[{ arguments: {} }]]);
			const access = await saveModelCredential(session, model);
			await openRun(instance(), editor(), workflowOf(one, credentials, access));
			return await inPanelOf(editor(), 'OneSignal', async (panel) => {
				const output = panel.getByTestId('output-panel');
				await output.getByText('1 item').waitFor();
				await takeScreenshot(editor(), `recorded ${nameOf(one)}`);
				return await output.innerText();
			});
		};

		test('shows what is wrong and what to do', async () => {
			for (const one of selectRefusals(cases.filter(isShownInRunOnly), nameOf, few)) {
				const { message, description }: Refusal = await runCase(one, server);
				const seen = await visit(one);
				expect(seen).toContain(message);
				expect(seen).toContain(description);
			}
		});
	});
}
