import { request } from 'undici';
import { course } from './benchEnvironment.mts';

/** What the server writes down. */
export interface Books {
	requests: number;
	/** Of their bodies. */
	bytes: number;
	refused: number;
}

export const noEntries = (): Books => ({ requests: 0, bytes: 0, refused: 0 });

async function ask(method: 'GET' | 'PUT', query = ''): Promise<Books> {
	const { body } = await request(`${course.server}/books${query}`, { method });
	return (await body.json()) as Books;
}

export const readBooks = async (): Promise<Books> => await ask('GET');

/** Empty books, and from now on so many requests a second. */
export const openBooks = async (perSecond = Infinity): Promise<Books> =>
	await ask('PUT', `?perSecond=${perSecond}`);
