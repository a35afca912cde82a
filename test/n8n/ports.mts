import { createServer } from 'node:net';

/**
 * Below the ports that the system assigns: n8n opens its own only seconds later.
 * Each process of Jest has its own range.
 */
const portsPerWorker = 4_000;
const firstPort = 20_000 + portsPerWorker * (Number(process.env.JEST_WORKER_ID ?? 0) % 3);

const isFree = async (port: number): Promise<boolean> =>
	await new Promise((resolve) => {
		const server = createServer().once('error', () => resolve(false));
		server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
	});

/** Free ports, so that another n8n on this machine is not in the way. */
export async function freePorts(count: number): Promise<number[]> {
	const ports = new Set<number>();
	while (ports.size < count) {
		const port = firstPort + Math.floor(Math.random() * portsPerWorker);
		if (await isFree(port)) ports.add(port);
	}
	return [...ports];
}
