/** Opens something before the tests of a file or a `describe`, and closes it after them. */
export function useOpened<S extends { close(): Promise<void> }>(open: () => Promise<S>): () => S {
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
