import { resource } from '../../properties/operation';
import { track } from './track.operation';

export const customEvent = resource({ name: 'Custom Event', value: 'customEvent' }, [track]);
