import { resource } from '../../properties/operation';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';

export const segment = resource({ name: 'Segment', value: 'segment' }, [
	getAll,
	get,
	create,
	update,
	remove,
]);
