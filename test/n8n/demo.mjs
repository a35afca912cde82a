import { launch } from '../support/launch.mjs';

// the package is CommonJS without saying so, as n8n wants it, and the demo reads one of its files
const quiet = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';

try {
	await launch(quiet, 'test/n8n/demo/main.mts');
} catch (error) {
	console.error(`\nThe demo failed: ${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
}
