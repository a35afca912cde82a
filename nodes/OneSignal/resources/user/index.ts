import { resource } from '../../properties/operation';
import { deleteTags } from './deleteTags.operation';
import { get } from './get.operation';
import { remove } from './delete.operation';
import { setTags } from './setTags.operation';
import { update } from './update.operation';
import { upsert } from './upsert.operation';

export const user = resource({ name: 'User', value: 'user' }, [
	upsert,
	get,
	update,
	setTags,
	deleteTags,
	remove,
]);
