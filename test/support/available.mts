import { execFileSync } from 'node:child_process';
import type { Found } from './install/find.mjs';

const printed = execFileSync(process.execPath, ['test/support/install/find.mjs'], {
	encoding: 'utf8',
});

/** The real n8n, the browser and the servers that this machine has; a test that needs one of them is skipped without it. */
export const available = JSON.parse(printed) as Found;
