import type { INodeParameters } from 'n8n-workflow';

import { panels } from '../support/panel.mts';
import { useRecordingServer } from '../support/recordingServer.mts';
import { ask } from './ask.mts';

const server = useRecordingServer({ body: { id: 'message-1' } });

const given: INodeParameters = { amount: 3, unit: 'days' };
const limitedTo = (limitWaitTime: INodeParameters) => ({ options: { limitWaitTime } });

const fields = panels
	.filter(({ operation }) => operation === 'sendAndWait')
	.flatMap((panel) => panel.fields)
	.filter(({ path }) => path.length === 3 && path[1] === 'limitWaitTime')
	.map(({ field }) => field);

const nothing = ['={{ $json.missing }}', '={{ null }}', '={{ "" }}', '', '  ', null];
const emptied = fields.flatMap((field) =>
	nothing.map((value) => ({
		field,
		value,
		what: `${field.displayName}: ${JSON.stringify(value)}`,
	})),
);

it('is tried with every field of the limit', () => {
	expect(fields.map(({ name }) => name).sort()).toEqual(Object.keys(given).sort());
});

it.each(emptied)('asks no one where a part of the limit is empty ($what)', async (each) => {
	const { field, value } = each;
	const { error, run } = await ask(
		server.url,
		limitedTo({ ...given, [field.name]: value } as INodeParameters),
	);
	const [title, why] = error?.message.split(/(?<=') /) ?? [];
	expect(title).toBe(`'Limit Wait Time: ${field.displayName}'`);
	expect(why).toMatch(/^(is empty|doesn't have the option)/);
	expect(run.waitTill).toBeUndefined();
	expect(server.requests).toEqual([]);
});

it.each<[INodeParameters, minutes: number]>([
	[{}, 45],
	[{ amount: 3 }, 3],
	[{ unit: 'hours' }, 45 * 60],
	[given, 3 * 24 * 60],
])('takes the default of a part that was not added: %j', async (limit, minutes) => {
	const { run } = await ask(server.url, limitedTo(limit));
	const left = (run.waitTill?.getTime() ?? 0) - Date.now();
	expect(Math.round(left / 60_000)).toBe(minutes);
});
