/** The bytes as they come, up to so many; a file that is packed small may be endless. */
export async function* limitBytes(
	bytes: AsyncIterable<Uint8Array>,
	max: number,
	tooMany: () => Error,
): AsyncGenerator<Uint8Array> {
	let count = 0;
	for await (const chunk of bytes) {
		count += chunk.length;
		if (count > max) throw tooMany();
		yield chunk;
	}
}
