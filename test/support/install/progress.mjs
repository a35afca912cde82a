const tenSeconds = 10_000;

/** @param {number} started */
const secondsSince = (started) => Math.round((Date.now() - started) / 1000);

/**
 * Says what is being done, that it is still going on, and how long it took. Every line has the title, since steps may go
 * on beside each other.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @param {number} [signOfLife] how often to say that it is still going on
 * @returns {Promise<T>}
 */
export async function step(title, work, signOfLife = tenSeconds) {
	const started = Date.now();
	/** @param {string} state */
	const tell = (state) => console.log(`  ${state} ${secondsSince(started)} s: ${title}`);
	console.log(`· ${title}`);
	const beat = setInterval(() => tell('…'), signOfLife);
	try {
		const result = await work();
		tell('done in');
		return result;
	} catch (error) {
		tell('failed after');
		throw error;
	} finally {
		clearInterval(beat);
	}
}
