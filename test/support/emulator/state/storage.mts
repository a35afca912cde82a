import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** Where OneSignal puts the files of exports: another host than the API, which knows no keys. */
export interface Storage {
	/** Keeps rows as a file; gives its address. */
	put(name: string, rows: string[][], isPacked: boolean): string;
	close(): Promise<void>;
}

const loopback = '127.0.0.1';
const missing = '<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>';

export async function openStorage(): Promise<Storage> {
	const files = new Map<string, Buffer>();
	const server = createServer((request, response) => {
		const file = files.get(request.url ?? '');
		// Whoever sends a key to a stranger learns it here.
		const isSafe = !request.headers.authorization && !request.headers['onesignal-usage'];
		response.writeHead(isSafe ? (file ? 200 : 404) : 400);
		response.end(isSafe ? (file ?? missing) : '<Error><Code>InvalidArgument</Code></Error>');
	});
	await new Promise<void>((ready) => server.listen(0, loopback, ready));
	const { port } = server.address() as AddressInfo;
	return {
		put: (name, rows, isPacked) => {
			const path = `/${name}_${randomUUID()}.csv${isPacked ? '.gz' : ''}`;
			const text = rows.map((row) => row.map(quoted).join(',')).join('\n');
			files.set(path, isPacked ? gzipSync(text) : Buffer.from(text));
			return `http://${loopback}:${port}${path}`;
		},
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
