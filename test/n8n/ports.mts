import { createServer } from 'node:net';

/**
 * Below the ports that the system gives to whoever asks for any: n8n takes its own only seconds later.
 * Each process of Jest has a share for itself.
 */
const portsPerWorker = 4_000;
const firstPort = 20_000 + portsPerWorker * (Number(process.env.JEST_WORKER_ID ?? 0) % 3);

const isFree = async (port: number): Promise<boolean> =>
	await new Promise((resolve) => {
		const server = createServer().once('error', () => resolve(false));
		server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
	});

/** Ports nobody listens on, so that no n8n of the person's own is in the way. */
export async function freePorts(count: number): Promise<number[]> {
	const ports = new Set<number>();
	while (ports.size < count) {
		const port = firstPort + Math.floor(Math.random() * portsPerWorker);
		if (await isFree(port)) ports.add(port);
	}
	return [...ports];
}
