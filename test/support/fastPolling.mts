import { polling } from '../../nodes/OneSignal/request/download/downloadFile';

/** For the tests of a file: looks for an export every millisecond, not every few seconds. */
export function useFastPolling(): void {
	const { everyMs } = polling;
	beforeAll(() => {
		polling.everyMs = 1;
	});
	afterAll(() => {
		polling.everyMs = everyMs;
	});
}
