import { describeOutputFields } from './editor/outputFields.mts';
import { describeInEditor, useEditor } from './inEditor.mts';
import { useTestInstance } from './inN8n.mts';

describeInEditor('the fields of an output', () => {
	const instance = useTestInstance({ hasEditor: true });
	const editor = useEditor(instance);

	describeOutputFields(instance, editor);

	test('n8n finds the schema of every operation', () => {
		expect(editor().consoleErrors).toEqual([]);
	});
});
