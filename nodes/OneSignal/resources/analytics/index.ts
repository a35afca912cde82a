import { resource } from '../../properties/operation';
import { getEmailReputation } from './getEmailReputation.operation';
import { getOutcomes } from './getOutcomes.operation';

export const analytics = resource({ name: 'Analytics', value: 'analytics' }, [
	getOutcomes,
	getEmailReputation,
]);
