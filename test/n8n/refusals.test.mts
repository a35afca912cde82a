import { describeRefusedCredentials } from './editor/refusedCredentials.mts';
import { describeRefusedLists } from './editor/refusedLists.mts';
import { describeRefusedRuns } from './editor/refusedRuns.mts';
import { describeRefusals } from './editor/refusals.mts';
import { describeInEditor, useEditor } from './inEditor.mts';
import { useTestInstance } from './inN8n.mts';

/** A few of all; `npm run pictures` photographs every one of them. */
describeInEditor('in the editor, what was refused', () => {
	const instance = useTestInstance({ hasEditor: true });
	const editor = useEditor(instance);

	describeRefusals(instance, editor);
	describeRefusedLists(instance, editor);
	describeRefusedRuns(instance, editor);
	describeRefusedCredentials(instance, editor);
});
