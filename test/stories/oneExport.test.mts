import { app } from '../support/fixtureIds.ts';
import { useFastPolling } from '../support/fastPolling.mts';
import { useFixtureEmulator } from '../support/fixtureEmulator.mts';
import { runExample } from '../support/runExample.mts';
import { apiKey } from '../support/testCredential.mts';

useFastPolling();
const emulator = useFixtureEmulator();
beforeEach(() => emulator().reset());

/** An export started outside this n8n; returns the URL of the file. */
async function exportElsewhere(): Promise<string> {
	const answer = await fetch(`${emulator().url}/players/csv_export?app_id=${app}`, {
		method: 'POST',
		headers: { authorization: `Key ${apiKey}` },
	});
	return ((await answer.json()) as { csv_file_url: string }).csv_file_url;
}

const run = async () => await runExample('export', 'subscriptions', { given: {} }, emulator().url);

it('an export fails while another one runs, and the panel says so', async () => {
	emulator().delayExports(1);
	const url = await exportElsewhere();
	const { error } = await run();
	expect(error?.message).toMatch(/Only one concurrent export/);
	expect(error?.description).toBe(
		'OneSignal makes one export at a time per account. If another one is running, wait until it is done and run the node again.',
	);
	await fetch(url);
	expect((await run()).items).toHaveLength(3);
});

it('another refusal keeps its own advice', async () => {
	const { error } = await runExample(
		'export',
		'subscriptions',
		{ given: { options: { additionalBodyFieldsJson: '{"segment_name":7}' } } },
		emulator().url,
	);
	expect(error?.description).toMatch(/^If OneSignal names a field in this message, correct it/);
});
