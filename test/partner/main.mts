import { startEmulator } from '../support/emulator/emulator.mts';
import { askKey } from './askKey.mts';
import { checkPartner, type Finding, type Report } from './check.mts';
import { beginningOf, endOf, isWell, stepOf } from './page.mts';
import { readWishes, usage, type Wishes } from './cliOptions.mts';

/** Opens nothing but the stand-in. */
const noKey = 'os_v2_app_of_nobody';

const tell = (finding: Finding) => console.log(stepOf(finding));

async function rehearse(wishes: Wishes): Promise<Report> {
	console.log(beginningOf(wishes));
	const emulator = await startEmulator({ apps: [{ id: wishes.appId, key: noKey }] });
	try {
		const account = { ...wishes, apiKey: noKey, baseUrl: emulator.url };
		return await checkPartner(account, wishes, tell);
	} finally {
		await emulator.close();
	}
}

async function perform(wishes: Wishes): Promise<Report> {
	const account = { ...wishes, apiKey: await askKey() };
	console.log(beginningOf(wishes));
	return await checkPartner(account, wishes, tell);
}

/** Gives the exit code: 0 where every line of the list holds. */
export async function main(args: string[]): Promise<number> {
	const wishes = readWishes(args);
	if (wishes.help) {
		console.log(usage);
		return 0;
	}
	const report = wishes.send ? await perform(wishes) : await rehearse(wishes);
	console.log(endOf(wishes, report));
	return isWell(report) ? 0 : 1;
}
