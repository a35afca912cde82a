import { available } from './available.mts';
import { openEditor, type Editor } from './editor.mts';
import { describeRefusedCredentials } from './editor/refusedCredentials.mts';
import { describeRefusedLists } from './editor/refusedLists.mts';
import { describeRefusals } from './editor/refusals.mts';
import { useStage } from './inN8n.mts';

const describeInEditor = available.n8n && available.chromium ? describe : describe.skip;

/** A few of all; `npm run pictures` photographs every one of them. */
describeInEditor('in the editor, what was refused', () => {
	const stage = useStage();
	let opened: Editor | undefined;
	const editor = () => {
		if (!opened) throw new Error('The editor is not open');
		return opened;
	};

	beforeAll(async () => {
		opened = await openEditor(available.chromium ?? '', stage().n8n.url);
	}, 120_000);
	afterAll(async () => await opened?.close());

	describeRefusals(stage, editor);
	describeRefusedLists(stage, editor);
	describeRefusedCredentials(stage, editor);
});
