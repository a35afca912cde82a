import { resource } from '../../define';
import { deleteTags } from './deleteTags.operation';
import { setTags } from './setTags.operation';
import { upsert } from './upsert.operation';

export const user = resource({ name: 'User', value: 'user' }, [upsert, setTags, deleteTags]);
