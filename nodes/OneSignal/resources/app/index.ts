import { resource } from '../../properties/operation';
import { copyTemplate } from './copyTemplate.operation';
import { create } from './create.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';

export const app = resource({ name: 'App', value: 'app' }, [
	getAll,
	get,
	create,
	update,
	copyTemplate,
]);
