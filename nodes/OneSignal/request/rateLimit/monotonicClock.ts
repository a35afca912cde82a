/** Milliseconds that only move forward: setting the machine's clock neither shortens nor extends a wait. */
export const monotonicNow = (): number => performance.now();
