import type { INodeCredentials } from 'n8n-workflow';
import { available } from '../support/available.mts';
import { useOpened } from '../support/useOpened.mts';
import { openRecordingProxy, type RecordingProxy } from './recordingProxy.mts';
import {
	startTestInstance,
	saveCredentials,
	withOwnEmulator,
	type InstanceSettings,
	type TestInstance,
} from './testInstance.mts';

interface Proxied {
	proxy: RecordingProxy;
	credentials: INodeCredentials;
}

/** Tests that need a real n8n; they count as skipped where there is none. */
export const describeInN8n = available.n8n ? describe : describe.skip;

export async function openTestInstance(settings?: InstanceSettings): Promise<TestInstance> {
	if (!available.n8n) throw new Error('There is no n8n here');
	return await startTestInstance(available.n8n, settings);
}

/** Opens an instance before the tests of a `describe`, and closes it after them. Most tests don't need its editor. */
export const useTestInstance = (settings?: InstanceSettings): (() => TestInstance) =>
	useOpened(() => openTestInstance({ hasEditor: false, ...settings }));

/** The n8n of a `describe` with a OneSignal of its own, which the tests of the other one don't empty. */
export const useOwnEmulator = (instance: () => TestInstance): (() => TestInstance) =>
	useOpened(async () => await withOwnEmulator(instance()));

/** Puts a proxy before the instance's emulator, with credentials that lead to it; open and empty for every test. */
export function useRecordingProxy(instance: () => TestInstance): () => Proxied {
	const proxied = useOpened(async () => {
		const { emulator, session } = instance();
		const proxy = await openRecordingProxy(emulator.url);
		return { proxy, credentials: await saveCredentials(session, proxy.url), close: proxy.close };
	});
	beforeEach(() => {
		const { proxy } = proxied();
		instance().emulator.reset();
		proxy.rejectNext(0);
		proxy.sends.splice(0);
	});
	return proxied;
}
