import type { ExampleResponse, ExpectedRequest } from './examples';

/** A user who is not addressed by External ID is looked up before anything is written. */
export const identityLookup = (path: string): ExpectedRequest => ({
	method: 'GET',
	path: `${path}/identity`,
});

/** Found, and with the External ID that keeps what is written from getting lost. */
export const userFound: ExampleResponse = { body: { identity: { external_id: 'customer-1842' } } };

export const userNotFound: ExampleResponse = {
	status: 404,
	body: { errors: [{ code: 'user-1', title: 'No user with these aliases' }] },
};
