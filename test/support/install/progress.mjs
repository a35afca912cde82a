const tenSeconds = 10_000;

/** @param {number} started */
const secondsSince = (started) => Math.round((Date.now() - started) / 1000);

/**
 * Says what is being done, that it is still going on, and how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @param {number} [signOfLife] how often to say that it is still going on
 * @returns {Promise<T>}
 */
export async function step(title, work, signOfLife = tenSeconds) {
	const started = Date.now();
	console.log(`· ${title}`);
	const beat = setInterval(() => console.log(`  … ${secondsSince(started)} s`), signOfLife);
	try {
		const result = await work();
		console.log(`  done in ${secondsSince(started)} s`);
		return result;
	} catch (error) {
		console.log(`  failed after ${secondsSince(started)} s`);
		throw error;
	} finally {
		clearInterval(beat);
	}
}
