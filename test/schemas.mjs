import { installDependencies } from './support/install/dependencies.mjs';
import { showJest } from './support/jest.mjs';

/** Writes the schema of every operation's output anew, from the examples, and checks them. */
await installDependencies();
await showJest(['--verbose=false', ...process.argv.slice(2), 'test/schemas/schemas.test.mts'], {
	ONESIGNAL_WRITE_SCHEMAS: 'true',
});
