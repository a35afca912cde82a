import { createConcurrencyLimit } from '../../../nodes/OneSignal/request/rateLimit/concurrencyLimit';

const setUp = (count: number) => {
	const seated = createConcurrencyLimit(count);
	const entered: string[] = [];
	const leave = new Map<string, () => void>();
	const enter = (name: string): Promise<string> =>
		seated(async () => {
			entered.push(name);
			await new Promise<void>((done) => leave.set(name, done));
			return name;
		});
	return { seated, entered, leave, enter };
};

/** Waits until those that were let in have begun. */
const settled = async (): Promise<void> => {
	for (let i = 0; i < 10; i++) await Promise.resolve();
};

it('lets in as many as there are slots, and each next one when one is released, in order', async () => {
	const { entered, leave, enter } = setUp(2);
	const all = ['a', 'b', 'c', 'd', 'e'].map(enter);
	await settled();
	expect(entered).toEqual(['a', 'b']);
	leave.get('b')?.();
	await settled();
	expect(entered).toEqual(['a', 'b', 'c']);
	const late = enter('f');
	for (const name of ['a', 'c', 'd', 'e', 'f']) {
		leave.get(name)?.();
		await settled();
	}
	expect(entered).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
	expect(await Promise.all([...all, late])).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});

it('gives a seat on when the one who had it fails', async () => {
	const { seated, entered, enter } = setUp(1);
	const failing = seated(async () => await Promise.reject(new Error('no')));
	void enter('next');
	await expect(failing).rejects.toThrow('no');
	await settled();
	expect(entered).toEqual(['next']);
});

it('has all its slots again when all are released', async () => {
	const { seated, entered, enter } = setUp(2);
	await Promise.all([1, 2, 3, 4].map((n) => seated(async () => await Promise.resolve(n))));
	for (const name of ['a', 'b', 'c']) void enter(name);
	await settled();
	expect(entered).toEqual(['a', 'b']);
});
