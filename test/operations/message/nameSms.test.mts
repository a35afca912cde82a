import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { nameSms } from '../../../nodes/OneSignal/resources/message/shared/nameSms';

/** What an SMS of a workflow of this name is called in OneSignal. */
async function nameIn(workflow: string): Promise<unknown> {
	const context = { getWorkflow: () => ({ name: workflow }) } as IExecuteSingleFunctions;
	const { body } = await nameSms.call(context, { url: '', body: { target_channel: 'sms' } });
	return (body as IDataObject).name;
}

it('names an SMS after the workflow, as far as the name of a message may go', async () => {
	expect(await nameIn('Welcome')).toBe('n8n: Welcome');
	expect(await nameIn('x'.repeat(200))).toBe(`n8n: ${'x'.repeat(123)}`);
});

it('does not cut the name in the middle of an emoji', async () => {
	expect(await nameIn(`${'x'.repeat(122)}👋 and more`)).toBe(`n8n: ${'x'.repeat(122)}`);
	expect(await nameIn(`${'x'.repeat(121)}👋 and more`)).toBe(`n8n: ${'x'.repeat(121)}👋`);
});
