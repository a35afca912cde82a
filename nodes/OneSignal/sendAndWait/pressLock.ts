/** Two presses of one person are apart by less; n8n has marked the execution as running long before. */
const heldMs = 60_000;

/** When each question was answered in this process, oldest first. */
const taken = new Map<string, number>();

/**
 * Whether this is the first press for a question. n8n 2 resumes an execution only once, but n8n 1 as often as
 * there are presses before it has noted the first one.
 */
export function takePress(executionId: string, mark: string): boolean {
	const now = Date.now();
	for (const [key, at] of taken) {
		if (now - at < heldMs) break;
		taken.delete(key);
	}
	const key = `${executionId} ${mark}`;
	if (taken.has(key)) return false;
	taken.set(key, now);
	return true;
}
