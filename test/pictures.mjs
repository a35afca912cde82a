import { rmSync } from 'node:fs';
import { build } from './support/build.mjs';
import { installChromium } from './support/install/chromium.mjs';
import { installDependencies } from './support/install/dependencies.mjs';
import { installHost } from './support/install/host.mjs';
import { hosts } from './support/install/hosts.mjs';
import { step } from './support/install/progress.mjs';
import { runJest } from './support/jest.mjs';

const folder = '.cache/pictures';

/** Takes screenshots of every error message of the node; or of those whose names match a pattern. */
await installDependencies();
const chromium = await installChromium();
if (!chromium) throw new Error('There is no Chromium here to take the pictures with');
const env = {
	ONESIGNAL_TEST_N8N: await installHost(hosts.current),
	ONESIGNAL_TEST_CHROMIUM: chromium,
	ONESIGNAL_TEST_PICTURES: folder,
	ONESIGNAL_TEST_REFUSALS: process.argv[2] ?? '',
};
await step('Building this package', build);
rmSync(folder, { recursive: true, force: true });
const selection = ['--runInBand', '--forceExit', '/test/n8n/refusals.test'];
const { failed } = await runJest('Pictures of every refusal', selection, env);
console.log(`\nThe pictures are in ${folder}`);
process.exitCode = failed > 0 ? 1 : 0;
