import type { Locator } from 'playwright-core';
import type { Editor } from '../editor.mts';

/** Drags a field of the input to where it is to go, as n8n's editor wants it: by the movements of a mouse. */
export async function drag({ page }: Editor, name: string, target: Locator): Promise<void> {
	const field = page.getByTestId('ndv-input-panel').locator(`[data-name="${name}"]`).first();
	await target.scrollIntoViewIfNeeded();
	const middle = async (element: Locator) => {
		const { x, y, width, height } = (await element.boundingBox())!;
		return [x + width / 2, y + height / 2] as const;
	};
	await page.mouse.move(...(await middle(field)));
	await page.mouse.down();
	await page.mouse.move(...(await middle(target)), { steps: 10 });
	await page.mouse.up();
}
