import { available } from '../support/available.mts';
import { openEditor, type Editor } from './editor.mts';
import { useOpened } from '../support/useOpened.mts';
import type { TestInstance } from './testInstance.mts';

/** Tests that need a real n8n and a browser; they count as skipped where one of them is missing. */
export const describeInEditor = available.n8n && available.chromium ? describe : describe.skip;

/** Opens the editor of a instance before the tests of a `describe`, and closes it after them. */
export const useEditor = (instance: () => TestInstance): (() => Editor) =>
	useOpened(async () => await openEditor(instance().session));
