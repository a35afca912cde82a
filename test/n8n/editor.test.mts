import { available } from './available.mts';
import { openEditor, type Editor } from './editor.mts';
import { describeAgent } from './editor/agent.mts';
import { describeCredentials } from './editor/credentials.mts';
import { describeDropdowns } from './editor/dropdowns.mts';
import { describeNewcomer } from './editor/newcomer.mts';
import { describePanels } from './editor/panels.mts';
import { describeTrigger } from './editor/trigger.mts';
import { describeWorkflow } from './editor/workflow.mts';
import { useStage } from './inN8n.mts';

const describeInEditor = available.n8n && available.chromium ? describe : describe.skip;

describeInEditor('the editor', () => {
	const stage = useStage();
	let opened: Editor | undefined;
	const editor = () => {
		if (!opened) throw new Error('The editor is not open');
		return opened;
	};

	beforeAll(async () => {
		opened = await openEditor(available.chromium ?? '', stage().n8n.url);
		console.log(`What the panels look like is kept in ${opened.pictures}`);
	}, 120_000);
	afterAll(async () => await opened?.close());

	describeWorkflow(stage, editor);
	describePanels(stage, editor);
	describeCredentials(stage, editor);
	describeDropdowns(stage, editor);
	describeTrigger(stage, editor);
	describeAgent(stage, editor);
	// last, since it takes away the credentials
	describeNewcomer(stage, editor);

	test('writes no complaint into the console', () => {
		expect(editor().complaints).toEqual([]);
	});
});
