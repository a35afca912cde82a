import { describeAgent } from './editor/agent.mts';
import { describeCredentials } from './editor/credentials.mts';
import { describeDropdowns } from './editor/dropdowns.mts';
import { describeMapping } from './editor/mapping.mts';
import { describeNewcomer } from './editor/newcomer.mts';
import { describePanels } from './editor/panels.mts';
import { describeTrigger } from './editor/trigger.mts';
import { describeWorkflow } from './editor/workflow.mts';
import { describeInEditor, useEditor } from './inEditor.mts';
import { useStage } from './inN8n.mts';

describeInEditor('the editor', () => {
	const stage = useStage();
	const editor = useEditor(stage);
	beforeAll(() => console.log(`What the panels look like is kept in ${editor().pictures}`));

	describeWorkflow(stage, editor);
	describePanels(stage, editor);
	describeCredentials(stage, editor);
	describeDropdowns(stage, editor);
	describeTrigger(stage, editor);
	describeMapping(stage, editor);
	describeAgent(stage, editor);
	// last, since it takes away the credentials
	describeNewcomer(stage, editor);

	test('writes no complaint into the console', () => {
		expect(editor().complaints).toEqual([]);
	});
});
