import { resource } from '../../properties/operation';
import { end } from './end.operation';
import { start } from './start.operation';
import { update } from './update.operation';

export const liveActivity = resource({ name: 'Live Activity', value: 'liveActivity' }, [
	start,
	update,
	end,
]);
