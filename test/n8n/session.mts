import { randomUUID } from 'node:crypto';
import { request } from 'undici';

/** The owner of every n8n that is started here. It listens on this machine alone and is thrown away afterwards. */
export const owner = {
	email: 'owner@example.com',
	password: 'Welcome-2-n8n',
	firstName: 'Olive',
	lastName: 'Owner',
};

/** A logged-in user, as the editor is to n8n. */
export interface Session {
	url: string;
	cookie: string;
	browserId: string;
	call<T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<T>;
}

function cookieOf(header: string | string[] | undefined): string | undefined {
	const found = [header ?? []].flat().find((cookie) => cookie.startsWith('n8n-auth='));
	return found?.split(';')[0];
}

/** n8n puts most answers into `data`, and its lists of types into nothing. */
function unwrapData(answer: unknown): unknown {
	const isWrapped = typeof answer === 'object' && answer !== null && 'data' in answer;
	return isWrapped ? answer.data : answer;
}

function openSession(url: string): Session {
	const session: Session = {
		url,
		cookie: '',
		browserId: randomUUID(),
		async call<T>(method: string, path: string, body?: object) {
			const answer = await request(url + path, {
				method,
				headers: {
					'content-type': 'application/json',
					cookie: session.cookie,
					'browser-id': session.browserId,
				},
				body: body && JSON.stringify(body),
			});
			session.cookie = cookieOf(answer.headers['set-cookie']) ?? session.cookie;
			const text = await answer.body.text();
			const isRefused = answer.statusCode >= 400;
			if (isRefused) throw new Error(`${method} ${path}: ${answer.statusCode} ${text}`);
			return unwrapData(JSON.parse(text)) as T;
		},
	};
	return session;
}

/** Makes the owner of an n8n that has none yet, and logs in. */
export async function setUpOwner(url: string): Promise<Session> {
	const session = openSession(url);
	await session.call('POST', '/rest/owner/setup', owner);
	return session;
}

export async function logIn(url: string): Promise<Session> {
	const session = openSession(url);
	const { email, password } = owner;
	await session.call('POST', '/rest/login', { emailOrLdapLoginId: email, password });
	return session;
}
