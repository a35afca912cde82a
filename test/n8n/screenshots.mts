import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PageScreenshotOptions } from 'playwright-core';
import { readmeFolder, type Editor } from './editor.mts';

type Clip = NonNullable<PageScreenshotOptions['clip']>;

/** If set, what the tests see in the editor is kept in this folder. */
const folder = process.env.ONESIGNAL_TEST_PICTURES;

/** A screenshot for a person to look at, if asked for. */
export async function takeScreenshot({ page }: Pick<Editor, 'page'>, name: string): Promise<void> {
	if (!folder) return;
	mkdirSync(folder, { recursive: true });
	const path = join(folder, `${name.replace(/\W+/g, '-')}.png`);
	await page.screenshot({ path, scale: 'css' });
}

/** A screenshot for the README, if asked for; of a part of the page, if one is given. */
export async function takeReadmeScreenshot(
	{ page }: Pick<Editor, 'page'>,
	name: string,
	clip?: Clip,
): Promise<void> {
	if (!readmeFolder) return;
	mkdirSync(readmeFolder, { recursive: true });
	await page.screenshot({ path: join(readmeFolder, `${name}.png`), clip });
}

/** The part of the canvas that holds all nodes and notes of a workflow. */
export const workflowArea = async ({ page }: Editor): Promise<Clip> =>
	await page.locator('.vue-flow__node').evaluateAll((nodes) => {
		const margin = 16;
		const boxes = nodes.map((node) => node.getBoundingClientRect());
		const x = Math.min(...boxes.map(({ left }) => left)) - margin;
		const y = Math.min(...boxes.map(({ top }) => top)) - margin;
		const right = Math.max(...boxes.map((box) => box.right)) + 2 * margin;
		const bottom = Math.max(...boxes.map((box) => box.bottom)) + 2 * margin;
		return { x, y, width: right - x, height: bottom - y };
	});
