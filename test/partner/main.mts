import { startEmulator } from '../support/emulator/emulator.mts';
import { askKey } from './askKey.mts';
import { checkPartner, type Finding, type Report } from './check.mts';
import { formatHeader, formatSummary, allHold, formatStep } from './page.mts';
import { parseCliOptions, usage, type CliOptions } from './cliOptions.mts';

/** Opens nothing but the stand-in. */
const emulatorKey = 'os_v2_app_of_nobody';

const printStep = (finding: Finding) => console.log(formatStep(finding));

async function checkEmulator(wishes: CliOptions): Promise<Report> {
	console.log(formatHeader(wishes));
	const emulator = await startEmulator({ apps: [{ id: wishes.appId, key: emulatorKey }] });
	try {
		const account = { ...wishes, apiKey: emulatorKey, baseUrl: emulator.url };
		return await checkPartner(account, wishes, printStep);
	} finally {
		await emulator.close();
	}
}

async function checkAccount(wishes: CliOptions): Promise<Report> {
	const account = { ...wishes, apiKey: await askKey() };
	console.log(formatHeader(wishes));
	return await checkPartner(account, wishes, printStep);
}

/** Gives the exit code: 0 where every line of the list holds. */
export async function main(args: string[]): Promise<number> {
	const wishes = parseCliOptions(args);
	if (wishes.help) {
		console.log(usage);
		return 0;
	}
	const report = wishes.send ? await checkAccount(wishes) : await checkEmulator(wishes);
	console.log(formatSummary(wishes, report));
	return allHold(report) ? 0 : 1;
}
