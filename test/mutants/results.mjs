import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What came of a mutant; one that doesn't compile is invalid.
 * @typedef {{ id: string, outcome: 'killed' | 'survived' | 'invalid', killer?: string }} Result
 */

/**
 * The results of all runs so far, in a file with one of them per line: a run that was interrupted goes on there.
 * @param {string} path
 * @param {boolean} again whether to forget those that survived, since there are new tests
 */
export function openResults(path, again) {
	mkdirSync(dirname(path), { recursive: true });
	const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
	/** @type {Map<string, Result>} */
	const results = new Map();
	for (const line of lines) {
		/** @type {Result} */
		const result = JSON.parse(line);
		results.set(result.id, result);
	}
	if (again) {
		for (const { id, outcome } of results.values()) if (outcome === 'survived') results.delete(id);
	}
	return {
		/** @param {string} id */
		get: (id) => results.get(id),

		/** @param {Result} result */
		add(result) {
			results.set(result.id, result);
			appendFileSync(path, `${JSON.stringify(result)}\n`);
		},
	};
}
