import { isoTime } from './isoTime';

/** OneSignal documents the time of an event in these cells; older files have flags. */
const yes = ['t', 'true', '1'];
const no = ['', 'f', 'false', '0'];

const isOneOf = (flags: string[], cell: string): boolean =>
	flags.includes(cell.trim().toLowerCase());

/** Whether an exported cell says that something happened to a message. */
export const hasHappened = (cell: string): boolean => !isOneOf(no, cell);

/** When it happened, in ISO 8601; `null` where the cell doesn't say. */
export const eventTime = (cell: string): unknown =>
	hasHappened(cell) && !isOneOf(yes, cell) ? isoTime(cell.trim()) : null;
