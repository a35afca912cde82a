import { resource } from '../../properties/operation';
import { getAll } from './getAll.operation';
import { remove } from './delete.operation';
import { set } from './set.operation';

export const alias = resource({ name: 'Alias', value: 'alias' }, [set, getAll, remove]);
