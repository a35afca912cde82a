import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'undici';
import { available } from '../support/available.mts';
import { describeInN8n } from './inN8n.mts';
import { linksIn, press } from './questions.mts';
import { waitUntil } from './waitUntil.mts';

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

	test('it says in four sentences what to try', () => {
		const [, , sentences] = invited().trim().split('\n\n');
		expect(sentences.split('\n')).toEqual(Array(4).fill(expect.stringMatching(/^[A-Z].*\.$/)));
	});

	test('its question is answered on the page that the push opens, and the workflow goes on', async () => {
		const [, emulator = ''] = addresses();
		const state = async () => await (await request(`${emulator}/emulator/state`)).body.text();
		const page = linksIn({ state: JSON.parse(await state()) as object }).find(
			(link) => !link.includes('choice='),
		);
		expect(await state()).not.toContain('Your refund is on its way');
		expect((await press(page ?? '', { answer: 'approve' })).status).toBe(200);
		await waitUntil('Mary is told', async () =>
			(await state()).includes('Your refund is on its way'),
		);
	});

	test('it stops both when it is told to', async () => {
		const gone = once(demo, 'exit');
		demo.kill('SIGINT');
		expect(await gone).toEqual([0, null]);
		expect(await Promise.all(addresses().map(answers))).toEqual([undefined, undefined]);
	});
});
