import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LoopbackServer {
	url: string;
	/** Closes all connections. */
	close(): Promise<void>;
}

/** Lets a server listen on this machine alone, at any port that is free. */
export async function listenOnLoopback(server: Server): Promise<LoopbackServer> {
	await once(server.listen(0, '127.0.0.1'), 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: async () => {
			server.closeAllConnections();
			await once(server.close(), 'close');
		},
	};
}

/** What leads a credential to a server on this machine: its hidden base URL, and that host among those allowed. */
export const onLoopback = (baseUrl: string) => ({
	baseUrl,
	allowedHttpRequestDomains: 'domains',
	allowedDomains: 'api.onesignal.com, 127.0.0.1',
});
