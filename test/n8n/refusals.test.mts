import { describeRefusedCredentials } from './editor/refusedCredentials.mts';
import { describeRefusedLists } from './editor/refusedLists.mts';
import { describeRefusedRuns } from './editor/refusedRuns.mts';
import { describeRefusals } from './editor/refusals.mts';
import { describeInEditor, useEditor } from './inEditor.mts';
import { useStage } from './inN8n.mts';

/** A few of all; `npm run pictures` photographs every one of them. */
describeInEditor('in the editor, what was refused', () => {
	const stage = useStage();
	const editor = useEditor(stage);

	describeRefusals(stage, editor);
	describeRefusedLists(stage, editor);
	describeRefusedRuns(stage, editor);
	describeRefusedCredentials(stage, editor);
});
