/** What became of the request of one item: the key it left with, and what OneSignal made of it. */
export interface ItemRecord {
	key: string;
	/** `left`: its outcome is unknown. `refused`: nothing was sent. `accepted`: it was, without an ID. */
	state: 'left' | 'refused' | 'accepted' | 'sent';
	/** Of the message that was sent. */
	id?: string;
}

/** Bytes of one item: a UUID each for the key and for the message, or a marker in place of the latter. */
const itemBytes = 32;
const keyBytes = 16;

/** Items that are encoded together, so that a change of one costs little. */
export const itemsPerChunk = 64;

const markers = ['left', 'refused', 'accepted'] as const;

/** A message's UUID has a version, so its seventh byte is never zero: a marker is 16 bytes with the number last. */
const markerByte = itemBytes - 1;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const toBytes = (text: string): Buffer => Buffer.from(text.replaceAll('-', ''), 'hex');

const toUuid = (bytes: Buffer): string =>
	bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/** An item that left nothing is all zeros. An ID that isn't a UUID is not kept: its key finds it again. */
export function writeRecord(chunk: Buffer, item: number, record: ItemRecord): void {
	const at = (item % itemsPerChunk) * itemBytes;
	chunk.fill(0, at, at + itemBytes);
	toBytes(record.key).copy(chunk, at);
	if (record.state === 'sent' && uuid.test(record.id ?? '')) {
		toBytes(record.id ?? '').copy(chunk, at + keyBytes);
		return;
	}
	const marker = record.state === 'sent' ? 'left' : record.state;
	chunk[at + markerByte] = 1 + markers.indexOf(marker);
}

export function readRecord(chunk: Buffer, item: number): ItemRecord | undefined {
	const at = (item % itemsPerChunk) * itemBytes;
	const bytes = chunk.subarray(at, at + itemBytes);
	if (bytes.length < itemBytes || bytes.every((byte) => byte === 0)) return undefined;
	const key = toUuid(bytes.subarray(0, keyBytes));
	const outcome = bytes.subarray(keyBytes);
	const id = toUuid(outcome);
	if (uuid.test(id)) return { key, state: 'sent', id };
	const state = markers[outcome[keyBytes - 1] - 1];
	return state && { key, state };
}

export const emptyChunk = (): Buffer => Buffer.alloc(itemsPerChunk * itemBytes);
