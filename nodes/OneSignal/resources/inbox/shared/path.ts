import { userPath } from '../../../fields/user';

/** The messages in the inbox of one user. */
export const inboxPath = `${userPath}/inbox`;
