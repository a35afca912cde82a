import { resource } from '../../properties/operation';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';

export const template = resource({ name: 'Template', value: 'template' }, [
	getAll,
	get,
	create,
	update,
	remove,
]);
