import fc from 'fast-check';

import {
	emptyChunk,
	itemsPerChunk,
	readRecord,
	writeRecord,
	type ItemRecord,
} from '../../../nodes/OneSignal/request/idempotency/itemRecord';

const key = '123e4567-e89b-42d3-a456-426614174000';
const id = '9a4c1e7b-3f52-4d86-b1a9-6e0d8c5f7b23';
const keyBytes = '123e4567e89b42d3a456426614174000';

/** An execution stores these bytes, and a later version reads them: they hold for every version. */
const golden: Array<[record: ItemRecord, bytes: string]> = [
	[{ key, state: 'left' }, `${keyBytes}00000000000000000000000000000001`],
	[{ key, state: 'refused' }, `${keyBytes}00000000000000000000000000000002`],
	[{ key, state: 'accepted' }, `${keyBytes}00000000000000000000000000000003`],
	[{ key, state: 'sent', id }, `${keyBytes}9a4c1e7b3f524d86b1a96e0d8c5f7b23`],
];

it.each(golden)('is stored as the same bytes: %j', (record, bytes) => {
	const chunk = emptyChunk();
	writeRecord(chunk, 65, record);
	expect(chunk.toString('hex')).toBe(`${'00'.repeat(32)}${bytes}${'00'.repeat(62 * 32)}`);
	expect(readRecord(chunk, 65)).toEqual(record);
});

it('is nothing for an item that left nothing, and for bytes that are cut off or unknown', () => {
	expect(readRecord(emptyChunk(), 3)).toBeUndefined();
	expect(readRecord(Buffer.alloc(40), 1)).toBeUndefined();
	const chunk = emptyChunk();
	writeRecord(chunk, 0, { key, state: 'left' });
	chunk[31] = 200;
	expect(readRecord(chunk, 0)).toBeUndefined();
});

it("asks again under the key where the message's ID is no UUID", () => {
	const chunk = emptyChunk();
	writeRecord(chunk, 0, { key, state: 'sent', id: 'message-1' });
	expect(readRecord(chunk, 0)).toEqual({ key, state: 'left' });
});

const uuids = fc.uuid({ version: 4 });
const records: fc.Arbitrary<ItemRecord> = fc.oneof(
	fc.record({ key: uuids, state: fc.constantFrom('left', 'refused', 'accepted') }),
	fc.record({ key: uuids, state: fc.constant('sent' as const), id: uuids }),
);

it('is read as it was written last, between any neighbors', () => {
	const writes = fc.array(fc.tuple(fc.nat(itemsPerChunk - 1), records), { maxLength: 80 });
	fc.assert(
		fc.property(writes, (all) => {
			const chunk = emptyChunk();
			for (const [item, record] of all) writeRecord(chunk, item, record);
			const last = new Map(all);
			for (let item = 0; item < itemsPerChunk; item += 1) {
				expect(readRecord(chunk, item)).toEqual(last.get(item));
			}
		}),
		{ seed: 1842 },
	);
});
