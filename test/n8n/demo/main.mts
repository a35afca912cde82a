import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { step } from '../../support/install/progress.mjs';
import { available } from '../available.mts';
import { examples } from '../examples.mts';
import { owner } from '../session.mts';
import { raiseStage, type Stage } from '../stage.mts';
import { play } from './play.mts';

const { values: wishes } = parseArgs({ options: { open: { type: 'boolean', default: false } } });

const interruption = new AbortController();
const { signal } = interruption;
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(name, () => interruption.abort(new Error('Interrupted')));
}

function invite({ n8n, emulator }: Stage): string {
	return `Both are still running:

  n8n's editor          ${n8n.url}   (log in as ${owner.email} with ${owner.password})
  OneSignal's stand-in  ${emulator.url}

Open "Welcome a new customer" in the editor, change the first name in "New customer" and run it.
Watch the stand-in's page: it shows the phones, mails and texts as they arrive.
Open a OneSignal node and try another operation; nothing here can reach the real OneSignal.

Ctrl-C stops both.`;
}

async function untilInterrupted(): Promise<void> {
	if (!signal.aborted) await once(signal, 'abort');
}

async function perform(stage: Stage): Promise<void> {
	for (const example of examples) await play(stage, example);
	console.log('Everything arrived, and exactly once.');
	if (!wishes.open) return;
	console.log(`\n${invite(stage)}`);
	await untilInterrupted();
}

async function main(): Promise<void> {
	const { n8n } = available;
	if (!n8n) throw new Error('There is no n8n to show it with; start the demo with `npm run demo`');
	const stage = await step(`Starting n8n ${n8n.version} and a stand-in for OneSignal`, () =>
		raiseStage(n8n, { signal }),
	);
	try {
		await Promise.race([perform(stage), untilInterrupted()]);
	} finally {
		await stage.close();
	}
}

try {
	await main();
	if (signal.aborted && !wishes.open) process.exitCode = 130;
} catch (error) {
	console.error(`\nThe demo failed: ${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
}
