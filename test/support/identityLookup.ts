import type { Answered, Sent } from './examples';

/** A user who is not addressed by External ID is looked up before anything is written. */
export const lookUp = (path: string): Sent => ({ method: 'GET', path: `${path}/identity` });

/** Found, and with the External ID that keeps what is written from getting lost. */
export const found: Answered = { body: { identity: { external_id: 'customer-1842' } } };

export const unknown: Answered = {
	status: 404,
	body: { errors: [{ code: 'user-1', title: 'No user with these aliases' }] },
};
