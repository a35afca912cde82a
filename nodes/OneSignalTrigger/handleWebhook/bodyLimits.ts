/**
 * An event of OneSignal is about a kilobyte, a few levels deep, and travels alone. These bounds are
 * far above it, and keep whoever has the secret from filling n8n's memory.
 */
export const maxBytes = 1_000_000;
export const maxEvents = 1_000;
export const maxDepth = 20;
