import { resource } from '../../properties/operation';
import { messageEvents } from './messageEvents.operation';
import { subscriptions } from './subscriptions.operation';

export const exportResource = resource({ name: 'Export', value: 'export' }, [
	subscriptions,
	messageEvents,
]);
