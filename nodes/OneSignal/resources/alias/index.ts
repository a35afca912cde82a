import { resource } from '../../define';
import { set } from './set.operation';

export const alias = resource({ name: 'Alias', value: 'alias' }, [set]);
