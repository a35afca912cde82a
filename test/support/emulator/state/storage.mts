import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** The file storage for exports: a different host than the API, which must never get a key. */
export interface Storage {
	/** Stores rows as a CSV file; returns its URL. */
	put(name: string, rows: string[][], isCompressed: boolean): string;
	/** New files exist only after this many failed downloads. */
	delay(polls: number): void;
	/** Whether a file is still being created. */
	isBusy(): boolean;
	/** Deletes all files. */
	clear(): void;
	close(): Promise<void>;
}

interface StoredFile {
	bytes: Buffer;
	/** Number of downloads that will still fail. */
	remainingPolls: number;
}

const loopback = '127.0.0.1';
const missing = '<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>';

export async function openStorage(): Promise<Storage> {
	const files = new Map<string, StoredFile>();
	let pollsBeforeReady = 0;
	const read = (path: string): Buffer | undefined => {
		const file = files.get(path);
		if (!file?.remainingPolls) return file?.bytes;
		file.remainingPolls -= 1;
		return undefined;
	};
	const server = createServer(({ url = '', headers }, response) => {
		// Rejects clients that would leak their key to another host.
		const isSafe = !headers.authorization && !headers['onesignal-usage'];
		const file = isSafe ? read(url) : undefined;
		response.writeHead(isSafe ? (file ? 200 : 404) : 400);
		response.end(isSafe ? (file ?? missing) : '<Error><Code>InvalidArgument</Code></Error>');
	});
	await new Promise<void>((ready) => server.listen(0, loopback, ready));
	const { port } = server.address() as AddressInfo;
	return {
		put: (name, rows, isCompressed) => {
			const path = `/${name}_${randomUUID()}.csv${isCompressed ? '.gz' : ''}`;
			const text = rows.map((row) => row.map(quoted).join(',')).join('\n');
			files.set(path, {
				bytes: isCompressed ? gzipSync(text) : Buffer.from(text),
				remainingPolls: pollsBeforeReady,
			});
			return `http://${loopback}:${port}${path}`;
		},
		delay: (polls) => (pollsBeforeReady = polls),
		isBusy: () => [...files.values()].some((file) => file.remainingPolls > 0),
		clear: () => files.clear(),
		close: () => closed(server),
	};
}

const quoted = (field: string): string =>
	/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;

const closed = (server: Server): Promise<void> =>
	new Promise((done) => {
		server.close(() => done());
		server.closeAllConnections();
	});
