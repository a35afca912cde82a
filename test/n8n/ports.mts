import { createServer } from 'node:net';

/**
 * Below the ports that the system gives to whoever asks for any: n8n takes its own only seconds later.
 * Each process of Jest has a share for itself.
 */
const share = 4_000;
const first = 20_000 + share * (Number(process.env.JEST_WORKER_ID ?? 0) % 3);

const isFree = async (port: number): Promise<boolean> =>
	await new Promise((resolve) => {
		const server = createServer().once('error', () => resolve(false));
		server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
	});

/** Ports nobody listens on, so that no n8n of the person's own is in the way. */
export async function freePorts(count: number): Promise<number[]> {
	const ports = new Set<number>();
	while (ports.size < count) {
		const port = first + Math.floor(Math.random() * share);
		if (await isFree(port)) ports.add(port);
	}
	return [...ports];
}
