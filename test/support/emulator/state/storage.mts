import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** Where OneSignal puts the files of exports: another host than the API, which knows no keys. */
export interface Storage {
	/** Keeps rows as a file; gives its address. */
	put(name: string, rows: string[][], isPacked: boolean): string;
	/** From now on a file is there only after somebody looked for it in vain so many times. */
	delay(looks: number): void;
	/** Whether a file is still being made. */
	isBusy(): boolean;
	/** Forgets all files. */
	clear(): void;
	close(): Promise<void>;
}

interface StoredFile {
	bytes: Buffer;
	/** So many more looks find nothing. */
	vainLooks: number;
}

const loopback = '127.0.0.1';
const missing = '<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>';

export async function openStorage(): Promise<Storage> {
	const files = new Map<string, StoredFile>();
	let vainLooks = 0;
	const look = (path: string): Buffer | undefined => {
		const file = files.get(path);
		if (!file?.vainLooks) return file?.bytes;
		file.vainLooks -= 1;
		return undefined;
	};
	const server = createServer(({ url = '', headers }, response) => {
		// Whoever sends a key to a stranger learns it here.
		const isSafe = !headers.authorization && !headers['onesignal-usage'];
		const file = isSafe ? look(url) : undefined;
		response.writeHead(isSafe ? (file ? 200 : 404) : 400);
		response.end(isSafe ? (file ?? missing) : '<Error><Code>InvalidArgument</Code></Error>');
	});
	await new Promise<void>((ready) => server.listen(0, loopback, ready));
	const { port } = server.address() as AddressInfo;
	return {
		put: (name, rows, isPacked) => {
			const path = `/${name}_${randomUUID()}.csv${isPacked ? '.gz' : ''}`;
			const text = rows.map((row) => row.map(quoted).join(',')).join('\n');
			files.set(path, { bytes: isPacked ? gzipSync(text) : Buffer.from(text), vainLooks });
			return `http://${loopback}:${port}${path}`;
		},
		delay: (looks) => (vainLooks = looks),
		isBusy: () => [...files.values()].some((file) => file.vainLooks > 0),
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
