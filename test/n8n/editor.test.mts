import { describeAgent } from './editor/agent.mts';
import { describeCredentials } from './editor/credentials.mts';
import { describeDropdowns } from './editor/dropdowns.mts';
import { describeMapping } from './editor/mapping.mts';
import { describeFirstMessage } from './editor/firstMessage.mts';
import { describePanels } from './editor/panels.mts';
import { describeQuestion } from './editor/question.mts';
import { describeSendPanels } from './editor/sendPanels.mts';
import { describeTrigger } from './editor/trigger.mts';
import { describeWorkflow } from './editor/workflow.mts';
import { describeInEditor, useEditor } from './inEditor.mts';
import { useTestInstance } from './inN8n.mts';

describeInEditor('the editor', () => {
	const instance = useTestInstance({ hasEditor: true });
	const editor = useEditor(instance);

	describeWorkflow(instance, editor);
	describeQuestion(instance, editor);
	describePanels(instance, editor);
	describeSendPanels(instance, editor);
	describeCredentials(instance, editor);
	describeDropdowns(instance, editor);
	describeTrigger(instance, editor);
	describeMapping(instance, editor);
	describeAgent(instance, editor);
	// last, since it takes away the credentials
	describeFirstMessage(instance, editor);

	test('writes no complaint into the console', () => {
		expect(editor().consoleErrors).toEqual([]);
	});
});
