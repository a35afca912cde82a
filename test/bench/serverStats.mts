import { request } from 'undici';
import { benchEnvironment } from './benchEnvironment.mts';

/** What the server counts. */
export interface ServerStats {
	requests: number;
	/** Of their bodies. */
	bytes: number;
	/** Requests over the rate limit. */
	refused: number;
}

export const emptyStats = (): ServerStats => ({ requests: 0, bytes: 0, refused: 0 });

async function call(method: 'GET' | 'PUT', query = ''): Promise<ServerStats> {
	const { body } = await request(`${benchEnvironment.server}/stats${query}`, { method });
	return (await body.json()) as ServerStats;
}

export const readStats = async (): Promise<ServerStats> => await call('GET');

/** Sets all counts to zero, and the requests a second that are allowed from now on. */
export const resetStats = async (perSecond = Infinity): Promise<ServerStats> =>
	await call('PUT', `?perSecond=${perSecond}`);
