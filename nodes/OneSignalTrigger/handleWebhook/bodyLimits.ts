/**
 * An event of OneSignal is about a kilobyte, a few levels deep, and arrives alone. These limits are far
 * above that, and keep a caller who knows the secret from filling n8n's memory.
 */
export const maxBytes = 1_000_000;
export const maxEvents = 1_000;
export const maxDepth = 20;
