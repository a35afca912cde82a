import { request } from 'undici';

import type * as Trigger from '../../nodes/OneSignalTrigger/OneSignalTrigger.node';
import { click, deliver, headers, idsOf } from './caller.mts';
import { useTriggers } from './useTriggers.mts';
import type { Listening } from './listening.mts';

const listening = useTriggers();

const fail = () => {
	throw new Error('The disk is full');
};

const numbers = (count: number, from = 0): number[] =>
	Array.from({ length: count }, (_, index) => from + index);

const thousand = (page: number) => numbers(1_000, page * 1_000).map((id) => click(String(id)));

it('starts the workflow once for an event that is delivered again', async () => {
	const trigger = await listening();
	await deliver(trigger, click('1'));
	await deliver(trigger, click('2'));
	expect(await deliver(trigger, click('1'))).toEqual({
		status: 200,
		text: '{"received":1,"started":0}',
	});
	expect(idsOf(trigger)).toEqual(['1', '2']);
});

it('lets repeats through when the person wants them', async () => {
	const trigger = await listening({ parameters: { ignoreDuplicates: false } });
	await deliver(trigger, click('1'));
	await deliver(trigger, click('1'));
	expect(idsOf(trigger)).toEqual(['1', '1']);
});

it('takes each of several events without an ID for a new one', async () => {
	const trigger = await listening();
	await deliver(trigger, [click(''), click('')]);
	await deliver(trigger, 'not JSON');
	await deliver(trigger, 'not JSON');
	expect(trigger.items).toHaveLength(4);
});

it('makes one item of an event that stands in one body twice', async () => {
	const trigger = await listening();
	await deliver(trigger, [click('1'), click('2'), click('1')]);
	expect(idsOf(trigger)).toEqual(['1', '2']);
});

it('loses none of the events that come at the same moment, and takes each once', async () => {
	const trigger = await listening();
	const ids = [...numbers(200), ...numbers(200)].map(String);
	await Promise.all(ids.map((id) => deliver(trigger, click(id))));
	expect(idsOf(trigger).sort()).toEqual(numbers(200).map(String).sort());
	await trigger.restart();
	await Promise.all(ids.map((id) => deliver(trigger, click(id))));
	expect(trigger.items).toHaveLength(200);
});

it('remembers over a restart of n8n', async () => {
	const trigger = await listening();
	await deliver(trigger, click('1'));
	await deliver(trigger, click('2'));
	await trigger.restart();
	await deliver(trigger, click('1'));
	await deliver(trigger, click('2'));
	await deliver(trigger, click('3'));
	expect(idsOf(trigger)).toEqual(['1', '2', '3']);
});

it('does not remember an event whose execution could not start', async () => {
	const trigger = await listening();
	trigger.beforeStart = fail;
	expect((await deliver(trigger, click('1'))).status).toBe(500);
	expect((await deliver(trigger, click('1'))).status).toBe(200);
	await deliver(trigger, click('1'));
	expect(idsOf(trigger)).toEqual(['1']);
});

it('waits with a repeat until it is known what became of the first', async () => {
	const trigger = await listening();
	trigger.beforeStart = fail;
	const replies = await Promise.all([deliver(trigger, click('1')), deliver(trigger, click('1'))]);
	expect(replies.map(({ status }) => status).sort()).toEqual([200, 500]);
	expect(idsOf(trigger)).toEqual(['1']);
});

it('takes an event once though no one waited for the answer', async () => {
	const trigger = await listening();
	const impatience = new AbortController();
	const started = new Promise<void>((reached) => {
		trigger.beforeStart = async () => {
			impatience.abort();
			await new Promise((closed) => setTimeout(closed, 100));
			reached();
		};
	});
	const { signal } = impatience;
	const body = JSON.stringify(click('1'));
	await request(trigger.url, { method: 'POST', headers, body, signal }).catch(() => {});
	const again = await deliver(trigger, click('1'));
	await started;
	expect(again.text).toBe('{"received":1,"started":0}');
	expect(idsOf(trigger)).toEqual(['1']);
});

it('forgets the oldest, so that the memory stays small', async () => {
	const trigger = await listening();
	for (const page of numbers(22)) await deliver(trigger, thousand(page));
	const many = trigger.items.length;
	expect(trigger.stored.length).toBeLessThan(25_000);
	await deliver(trigger, click('21999'));
	await deliver(trigger, click('2500'));
	expect(trigger.items).toHaveLength(many);
	await deliver(trigger, click('0'));
	expect(trigger.items).toHaveLength(many + 1);
});

it('goes on remembering when a test ends that a person ran in the editor', async () => {
	const trigger = await listening();
	for (const page of numbers(3)) await deliver(trigger, thousand(page));
	await trigger.endTest();
	expect((await deliver(trigger, click('0'))).text).toBe('{"received":1,"started":0}');
});

it('keeps the memories of two workflows apart', async () => {
	const [one, other] = [await listening(), await listening()];
	await deliver(one, click('1'));
	await deliver(other, click('1'));
	expect([idsOf(one), idsOf(other)]).toEqual([['1'], ['1']]);
});

describe('two processes of one n8n', () => {
	/** The same workflow as another process runs it: the same code, with a memory of its own. */
	const inOtherProcess = async (of: Listening): Promise<Listening> => {
		let other: typeof Trigger | undefined;
		await jest.isolateModulesAsync(async () => {
			other = await import('../../nodes/OneSignalTrigger/OneSignalTrigger.node');
		});
		return await listening({ otherProcess: { of, type: new other!.OneSignalTrigger() } });
	};

	it('start the workflow once for an event that comes to one after the other', async () => {
		const one = await listening();
		const other = await inOtherProcess(one);
		for (const [id, first, second] of [
			['1', one, other],
			['2', other, one],
			['3', one, other],
		] as const) {
			await deliver(first, click(id));
			await deliver(second, click(id));
			await deliver(first, click(id));
		}
		expect(idsOf(one)).toEqual(['1', '3']);
		expect(idsOf(other)).toEqual(['2']);
	});

	it('both keep their newest events when one has overwritten what the other stored', async () => {
		const one = await listening();
		const other = await inOtherProcess(one);
		for (const page of numbers(2)) await deliver(one, thousand(page));
		one.stored = '{}';
		for (const page of numbers(2)) await deliver(other, thousand(page + 10));
		await deliver(one, click('late'));
		const restarted = await inOtherProcess(one);
		for (const id of ['1999', '11999', 'late']) await deliver(restarted, click(id));
		expect(restarted.items).toEqual([]);
		expect(one.stored.length).toBeLessThan(25_000);
	});
});
