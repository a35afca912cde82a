import { resource } from '../../properties/operation';
import { countUnread } from './countUnread.operation';
import { getAll } from './getAll.operation';
import { mark } from './mark.operation';

export const inbox = resource({ name: 'Inbox', value: 'inbox' }, [getAll, countUnread, mark]);
