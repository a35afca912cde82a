import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'undici';
import { available } from './available.mts';
import { describeInN8n } from './inN8n.mts';

const invitation = 'Both are still running:';
const farewell = 'Ctrl-C stops both.';

/** All that the program says until it has said this. */
async function untilSaid({ stdout }: ChildProcess, words: string): Promise<string> {
	let said = '';
	for await (const chunk of stdout ?? []) {
		said += String(chunk);
		if (said.includes(words)) return said;
	}
	throw new Error(`It ended without "${words}":\n${said}`);
}

const answers = async (address: string): Promise<number | undefined> =>
	await request(address).then(
		async ({ statusCode, body }) => await body.dump().then(() => statusCode),
		() => undefined,
	);

describeInN8n('the demo that stays open', () => {
	let demo: ChildProcess;
	let said: string;
	beforeAll(async () => {
		demo = spawn(available.n8n?.node ?? '', ['test/n8n/demo/main.mts', '--open']);
		said = await untilSaid(demo, farewell);
	});
	afterAll(() => demo?.kill('SIGKILL'));

	const invited = () => said.slice(said.indexOf(invitation), said.indexOf(farewell));
	const addresses = () => invited().match(/http:\/\/127\.0\.0\.1:\d+/g) ?? [];

	test('it has shown the example first', () => {
		expect(said).toContain('Everything arrived, and exactly once.');
	});

	test('it names two addresses, and both are there', async () => {
		expect(await Promise.all(addresses().map(answers))).toEqual([200, 200]);
	});

	test('it says in three sentences what to try', () => {
		const [, , sentences] = invited().trim().split('\n\n');
		expect(sentences.split('\n')).toEqual(Array(3).fill(expect.stringMatching(/^[A-Z].*\.$/)));
	});

	test('it stops both when it is told to', async () => {
		const gone = once(demo, 'exit');
		demo.kill('SIGINT');
		expect(await gone).toEqual([0, null]);
		expect(await Promise.all(addresses().map(answers))).toEqual([undefined, undefined]);
	});
});
