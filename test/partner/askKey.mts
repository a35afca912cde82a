import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** The environment of this one command may hold it; a terminal is asked, and shows nothing of the answer. */
export async function askKey(): Promise<string> {
	const given = process.env.ONESIGNAL_API_KEY?.trim();
	if (given) return given;
	if (!process.stdin.isTTY) {
		throw new Error('The App API Key is missing: put it into ONESIGNAL_API_KEY for this command.');
	}
	process.stdout.write('App API Key (it is not shown): ');
	const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
	const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
	const key = (await terminal.question('')).trim();
	terminal.close();
	process.stdout.write('\n');
	if (!key) throw new Error('No key was entered.');
	return key;
}
