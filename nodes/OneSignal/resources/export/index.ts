import { resource } from '../../properties/buildProperties';
import { messageEvents } from './messageEvents.operation';
import { subscriptions } from './subscriptions.operation';

export const exporting = resource({ name: 'Export', value: 'export' }, [
	subscriptions,
	messageEvents,
]);
