import type { INodeCredentials } from 'n8n-workflow';
import { available } from './available.mts';
import { openGate, type Gate } from './recordingProxy.mts';
import type { Manner } from './n8nProcess.mts';
import { raiseStage, saveCredentials, type Stage } from './testInstance.mts';

interface Gated {
	gate: Gate;
	credentials: INodeCredentials;
}

/** Tests that need a real n8n; they count as skipped where there is none. */
export const describeInN8n = available.n8n ? describe : describe.skip;

export async function openStage(manner?: Manner): Promise<Stage> {
	if (!available.n8n) throw new Error('There is no n8n here');
	return await raiseStage(available.n8n, manner);
}

/** Opens a stage before the tests of a `describe`, and closes it after them. */
export const useStage = (manner?: Manner): (() => Stage) => use(() => openStage(manner));

/** The same for anything that is opened and closed. */
export function use<S extends { close(): Promise<void> }>(open: () => Promise<S>): () => S {
	let opened: S | undefined;
	beforeAll(async () => {
		opened = await open();
	});
	afterAll(async () => await opened?.close());
	return () => {
		if (!opened) throw new Error('This is not open yet');
		return opened;
	};
}

/** Puts a gate before the stage's emulator, with credentials that lead to it; open and empty for every test. */
export function useGate(stage: () => Stage): () => Gated {
	const gated = use(async () => {
		const { emulator, session } = stage();
		const gate = await openGate(emulator.url);
		return { gate, credentials: await saveCredentials(session, gate.url), close: gate.close };
	});
	beforeEach(() => {
		const { gate } = gated();
		stage().emulator.reset();
		gate.refuse(0);
		gate.sends.splice(0);
	});
	return gated;
}
