import { request } from 'undici';
import { benchEnvironment } from './benchEnvironment.mts';

/** What the server writes down. */
export interface ServerStats {
	requests: number;
	/** Of their bodies. */
	bytes: number;
	refused: number;
}

export const emptyStats = (): ServerStats => ({ requests: 0, bytes: 0, refused: 0 });

async function ask(method: 'GET' | 'PUT', query = ''): Promise<ServerStats> {
	const { body } = await request(`${benchEnvironment.server}/books${query}`, { method });
	return (await body.json()) as ServerStats;
}

export const readStats = async (): Promise<ServerStats> => await ask('GET');

/** Empty books, and from now on so many requests a second. */
export const resetStats = async (perSecond = Infinity): Promise<ServerStats> =>
	await ask('PUT', `?perSecond=${perSecond}`);
