/** A field of a credential as text, trimmed; anything that isn't text counts as empty. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
