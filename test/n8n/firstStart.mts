import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { InstalledHost } from '../support/install/hosts.mjs';
import { startN8n } from './n8nProcess.mts';
import { setUpOwner } from './session.mts';

/** Where n8n keeps what it cannot make again. */
const dataFolder = '.n8n';

/** Another process may have been faster. */
function moveTo(template: string, draft: string): void {
	try {
		renameSync(draft, template);
	} catch (error) {
		if (!existsSync(template)) throw error;
	}
}

/** Starts n8n once on an empty folder. It comes to its place as a whole, however many processes do this. */
async function makeTemplate(host: InstalledHost): Promise<void> {
	const draft = `${host.data}.${randomUUID()}`;
	mkdirSync(draft, { recursive: true });
	try {
		const n8n = await startN8n(host, draft, { hasEditor: false });
		await setUpOwner(n8n.url);
		await n8n.stop();
		moveTo(host.data, join(draft, dataFolder));
	} finally {
		rmSync(draft, { recursive: true, force: true });
	}
}

/**
 * Gives a folder the data that n8n has after its first start: a database with all its tables, and an owner. To make
 * them takes n8n a third of its start. All such n8n have one encryption key, and with it one instance ID.
 */
export async function copyFirstStart(host: InstalledHost, folder: string): Promise<void> {
	if (!existsSync(host.data)) await makeTemplate(host);
	cpSync(host.data, join(folder, dataFolder), { recursive: true });
}
