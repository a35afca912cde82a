import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { step } from '../../support/install/progress.mjs';
import { available } from '../../support/available.mts';
import { tapOnWelcome, welcome, type Example } from '../examples.mts';
import { importExample } from '../runExampleWorkflow.mts';
import { owner } from '../session.mts';
import { startTestInstance, type TestInstance } from '../testInstance.mts';
import { exampleFiles } from '../workflows.mts';
import { refundApproved, refundAsked } from '../waitingExamples.mts';
import { runStep } from './runStep.mts';

const { values: options } = parseArgs({ options: { open: { type: 'boolean', default: false } } });

const interruption = new AbortController();
const { signal } = interruption;
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(name, () => interruption.abort(new Error('Interrupted')));
}

const story: Array<[Example, string]> = [
	[
		welcome,
		'Mary becomes a customer: "Welcome a new customer" runs in n8n. What arrives at OneSignal:',
	],
	[
		tapOnWelcome,
		'Mary taps the push: an event stream tells n8n, where "Follow up on a click" runs. What is new:',
	],
	options.open
		? [
				refundAsked,
				'Mary wants her money back: "Approve a refund by push" asks a manager, and waits. What is new:',
			]
		: [
				refundApproved,
				'Mary wants her money back: "Approve a refund by push" asks a manager, waits until they press "Refund", and goes on. What is new:',
			],
];

/** Imports the other examples too, for a person to open. */
async function importTheRest(instance: TestInstance): Promise<void> {
	const shown = story.map(([{ file }]) => file);
	for (const file of exampleFiles) if (!shown.includes(file)) await importExample(instance, file);
}

function invite({ n8n, emulator }: TestInstance): string {
	return `Both are still running:

  n8n's editor          ${n8n.url}   (log in as ${owner.email} with ${owner.password})
  OneSignal emulator    ${emulator.url}

Run "Welcome a new customer" in the editor, with a first name of your own in "New customer", and watch the emulator's page.
Press "Click" at a push on that page: "Follow up on a click" runs in n8n, tags the user and sends an email.
Click the link of the push to manager-7 on that page and press "Refund": "Approve a refund by push" goes on, and Mary gets a push.
Open any other workflow or node and try it; nothing here can reach the real OneSignal.

Ctrl-C stops both.`;
}

async function untilInterrupted(): Promise<void> {
	if (!signal.aborted) await once(signal, 'abort');
}

async function runDemo(instance: TestInstance): Promise<void> {
	for (const [example, words] of story) await runStep(instance, example, words);
	console.log('Everything arrived, and exactly once.');
	if (!options.open) return;
	await importTheRest(instance);
	console.log(`\n${invite(instance)}`);
	await untilInterrupted();
}

async function main(): Promise<void> {
	const { n8n } = available;
	if (!n8n) throw new Error('There is no n8n to show it with; start the demo with `npm run demo`');
	const instance = await step(`Starting n8n ${n8n.version} and the OneSignal emulator`, () =>
		startTestInstance(n8n, { signal }),
	);
	try {
		await Promise.race([runDemo(instance), untilInterrupted()]);
	} finally {
		await instance.close();
	}
}

try {
	await main();
	if (signal.aborted && !options.open) process.exitCode = 130;
} catch (error) {
	console.error(`\nThe demo failed: ${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
}
