import { startEmulator } from '../support/emulator/emulator.mts';
import { askKey } from './askKey.mts';
import { checkPartner, type Finding, type Report } from './check.mts';
import { formatHeader, formatSummary, allHold, formatStep } from './page.mts';
import { parseCliOptions, usage, type CliOptions } from './cliOptions.mts';

/** Accepted by the emulator only. */
const emulatorKey = 'os_v2_app_of_the_emulator';

const printStep = (finding: Finding) => console.log(formatStep(finding));

async function checkEmulator(options: CliOptions): Promise<Report> {
	console.log(formatHeader(options));
	const emulator = await startEmulator({ apps: [{ id: options.appId, key: emulatorKey }] });
	try {
		const account = { ...options, apiKey: emulatorKey, baseUrl: emulator.url };
		return await checkPartner(account, options, printStep);
	} finally {
		await emulator.close();
	}
}

async function checkAccount(options: CliOptions): Promise<Report> {
	const account = { ...options, apiKey: await askKey() };
	console.log(formatHeader(options));
	return await checkPartner(account, options, printStep);
}

/** Returns the exit code: 0 if every step and rule holds. */
export async function main(args: string[]): Promise<number> {
	const options = parseCliOptions(args);
	if (options.help) {
		console.log(usage);
		return 0;
	}
	const report = options.send ? await checkAccount(options) : await checkEmulator(options);
	console.log(formatSummary(options, report));
	return allHold(report) ? 0 : 1;
}
