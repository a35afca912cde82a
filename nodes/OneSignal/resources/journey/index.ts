import { resource } from '../../properties/operation';
import { remove } from './delete.operation';
import { duplicate } from './duplicate.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getStats } from './getStats.operation';
import { setState } from './setState.operation';

export const journey = resource({ name: 'Journey', value: 'journey' }, [
	getAll,
	get,
	getStats,
	setState,
	duplicate,
	remove,
]);
