import { runExclusive } from '../../../nodes/OneSignal/request/rateLimit/keyedMutex';
import { assignments } from '../../support/assignments.ts';
import { runNode } from '../../support/engine/run.mts';
import { credentialFor } from '../../support/testCredential.mts';
import { useRecordingServer } from '../../support/recordingServer.mts';

describe('writes to one user', () => {
	const server = useRecordingServer();
	const write = {
		resource: 'user',
		operation: 'setTags',
		userId: '={{ $json.id }}',
		tags: assignments({ plan: '={{ $json.plan }}' }),
	};
	const run = async (items: Array<{ id: string; plan: string }>) =>
		await runNode(write, {
			credential: credentialFor(server.url),
			items,
			node: { onError: 'continueRegularOutput' },
		});
	const plans = () =>
		server.requests.map(({ body }) => (body as { properties: { tags: object } }).properties.tags);

	it('arrive in their order, so that no older value comes after a newer one', async () => {
		server.responses.splice(0, Infinity, { status: 503 }, { status: 202 });
		await run([
			{ id: 'ada', plan: 'old' },
			{ id: 'ada', plan: 'new' },
		]);
		expect(plans()).toEqual([{ plan: 'old' }, { plan: 'old' }, { plan: 'new' }]);
	});

	it('hold up no other', async () => {
		const hasCome = (id: string) => server.requests.some(({ path }) => path.endsWith(id));
		server.respond = ({ path }) => ({
			status: path.endsWith('ada') && !hasCome('bo') ? 503 : 202,
		});
		const { items } = await run([
			{ id: 'ada', plan: 'first' },
			{ id: 'bo', plan: 'other' },
		]);
		expect(items.map(({ json }) => json.error)).toEqual([undefined, undefined]);
	});
});

describe('one after another', () => {
	const worker = (log: string[], name: string) => (work: Promise<unknown>, unavailableMs: number) =>
		runExclusive(name, async (before) => {
			log.push(`begins after ${before}`);
			await work;
			log.push('ends');
			return { result: undefined, unavailableMs };
		});

	it('each is told how long the one before tried in vain', async () => {
		const log: string[] = [];
		const work = worker(log, 'told');
		await Promise.all([work(Promise.resolve(), 7), work(Promise.resolve(), 0)]);
		await work(Promise.resolve(), 0);
		expect(log).toEqual([
			'begins after 0',
			'ends',
			'begins after 7',
			'ends',
			'begins after 0',
			'ends',
		]);
	});

	it('goes on after one that failed', async () => {
		const failed = runExclusive('failed', async () => await Promise.reject(new Error('no')));
		const next = runExclusive(
			'failed',
			async (unavailableMs) => await Promise.resolve({ result: unavailableMs }),
		);
		await expect(failed).rejects.toThrow('no');
		expect(await next).toBe(0);
	});

	it('lets no one overtake when a waiting call is aborted', async () => {
		const log: string[] = [];
		let finish = (): void => {};
		const first = worker(log, 'stop')(new Promise<void>((resolve) => (finish = resolve)), 0);
		const stopping = new AbortController();
		const waiting = runExclusive(
			'stop',
			async () => await Promise.resolve({ result: undefined }),
			stopping.signal,
		);
		const last = worker(log, 'stop')(Promise.resolve(), 0);
		stopping.abort(new Error('stopped'));
		await expect(waiting).rejects.toThrow('stopped');
		expect(log).toEqual(['begins after 0']);
		finish();
		await Promise.all([first, last]);
		expect(log).toEqual(['begins after 0', 'ends', 'begins after 0', 'ends']);
	});
});
