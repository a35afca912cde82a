/** The bytes unpacked, as they arrive; bytes that are not packed pass as they are. */
export async function* gunzipIfNeeded(
	bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
	const chunks = bytes[Symbol.asyncIterator]();
	const head = await headOf(chunks);
	const whole = prepended(head, chunks);
	yield* isGzip(head) ? gunzipped(whole) : whole;
}

/** The first chunks, as many as it takes to tell gzip from other bytes. */
async function headOf(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
	let head: Uint8Array = new Uint8Array();
	while (head.length < 2) {
		const { done, value } = await chunks.next();
		if (done) return head;
		head = Buffer.concat([head, value]);
	}
	return head;
}

const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;

/** Closes the others even if its reader stops at the head. */
async function* prepended(
	head: Uint8Array,
	others: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
	try {
		yield head;
		yield* { [Symbol.asyncIterator]: () => others };
	} finally {
		await others.return?.();
	}
}

async function* gunzipped(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	const { readable, writable } = new DecompressionStream('gzip');
	const fed = feed(writable.getWriter(), bytes);
	const reader = readable.getReader();
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			yield value as Uint8Array;
		}
		await fed;
	} finally {
		// A reader that stops early ends the feeding too. It doesn't wait for that, since the source may have stalled.
		reader.cancel().catch(() => {});
	}
}

/** An error on the way in ends the reader too. */
async function feed(
	writer: WritableStreamDefaultWriter,
	bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
	try {
		for await (const chunk of bytes) await writer.write(chunk);
		await writer.close();
	} catch (error) {
		await writer.abort(error).catch(() => {});
	}
}

export async function* decodeUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
	const decoder = new TextDecoder();
	for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
	yield decoder.decode();
}
