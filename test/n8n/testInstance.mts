import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INodeCredentials } from 'n8n-workflow';
import {
	demoApp,
	demoOrganizationKey,
	startEmulator,
	type Emulator,
} from '../support/emulator/emulator.mts';
import type { InstalledHost } from '../support/install/hosts.mjs';
import { onLoopback } from '../support/loopback.mts';
import { disposeAll, type Disposables } from './disposables.mts';
import { copyFirstStart } from './firstStart.mts';
import { startN8n, type N8nProcess, type N8nSettings } from './n8nProcess.mts';
import { installPackage, packProject } from './package.mts';
import { logIn, setUpOwner, type Session } from './session.mts';

/** A real n8n with the packed package in it, and an OneSignal of our own for it to talk to. */
export interface TestInstance {
	folder: string;
	emulator: Emulator;
	n8n: N8nProcess;
	session: Session;
	/** What the workflows' nodes are to use, by credential type. */
	credentials: INodeCredentials;
	/** Takes the power from n8n, and starts it again on what it had written down. */
	crash(): Promise<void>;
	close(): Promise<void>;
}

/**
 * A folder of its own for what runs, gone when that is closed. Outside of the project, whose modules
 * n8n could else find above it, and whose linter would trip over files that come and go.
 */
export function createTempFolder(disposables: Disposables): string {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-onesignal-'));
	disposables.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
	return folder;
}

interface SavedCredential {
	id: string;
	name: string;
}

/** One credential, and how the nodes of a workflow refer to it. */
export async function saveCredential(
	session: Session,
	type: string,
	data: object,
	name = 'OneSignal',
): Promise<SavedCredential> {
	const saved = await session.call<SavedCredential>('POST', '/rest/credentials', {
		name,
		type,
		data,
	});
	return { id: saved.id, name: saved.name };
}

/** The credentials a person would paste, but for the address, which leads to the emulator. */
export async function saveCredentials(
	session: Session,
	baseUrl: string,
): Promise<INodeCredentials> {
	const shared = { integrationName: 'n8n', ...onLoopback(baseUrl) };
	const app = { ...shared, appId: demoApp.id, apiKey: demoApp.key, plan: 'free' };
	const organization = { ...shared, apiKey: demoOrganizationKey };
	return {
		oneSignalApi: await saveCredential(session, 'oneSignalApi', app),
		oneSignalOrganizationApi: await saveCredential(
			session,
			'oneSignalOrganizationApi',
			organization,
			'OneSignal organization',
		),
	};
}

export interface InstanceSettings extends N8nSettings {
	/** Whether n8n begins with an empty folder, as a person's does; else it goes on from what its first start leaves. */
	isFirstStart?: boolean;
}

/** The same n8n with a OneSignal of its own, for what takes its time beside other tests. */
export async function withOwnEmulator(instance: TestInstance): Promise<TestInstance> {
	const emulator = await startEmulator();
	const credentials = await saveCredentials(instance.session, emulator.url);
	return { ...instance, emulator, credentials, close: async () => await emulator.close() };
}

async function build(
	host: InstalledHost,
	disposables: Disposables,
	{ isFirstStart, ...settings }: InstanceSettings,
) {
	const folder = createTempFolder(disposables);
	if (!isFirstStart) await copyFirstStart(host, folder);
	installPackage(packProject(folder), folder);
	const emulator = await startEmulator();
	disposables.push(async () => await emulator.close());
	const start = async (enter = logIn) => {
		const n8n = await startN8n(host, folder, settings);
		disposables.push(async () => await n8n.stop());
		return { n8n, session: await enter(n8n.url) };
	};
	const running = await start(isFirstStart ? setUpOwner : logIn);
	const credentials = await saveCredentials(running.session, emulator.url);
	return { folder, emulator, credentials, start, ...running };
}

/** Opens everything; what was opened is closed again if the rest does not open. */
export async function startTestInstance(
	host: InstalledHost,
	settings: InstanceSettings = {},
): Promise<TestInstance> {
	const disposables: Disposables = [];
	const close = async () => await disposeAll(disposables);
	try {
		const { start, ...built } = await build(host, disposables, settings);
		const crash = async () => {
			await instance.n8n.kill();
			Object.assign(instance, await start());
		};
		const instance: TestInstance = { ...built, crash, close };
		return instance;
	} catch (error) {
		await close();
		throw error;
	}
}
