import { available } from './available.mts';
import { openEditor, type Editor } from './editor.mts';
import { use } from './inN8n.mts';
import type { Stage } from './testInstance.mts';

/** Tests that need a real n8n and a browser; they count as skipped where one of them is missing. */
export const describeInEditor = available.n8n && available.chromium ? describe : describe.skip;

/** Opens the editor of a stage before the tests of a `describe`, and closes it after them. */
export const useEditor = (stage: () => Stage): (() => Editor) =>
	use(async () => await openEditor(available.chromium!, stage().n8n.url));
