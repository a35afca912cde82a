import { resource } from '../../properties/operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getStats } from './getStats.operation';

export const journey = resource({ name: 'Journey', value: 'journey' }, [getAll, get, getStats]);
