import { resource } from '../../properties/buildProperties';
import { getEmailReputation } from './getEmailReputation.operation';
import { getOutcomes } from './getOutcomes.operation';

export const analytics = resource({ name: 'Analytics', value: 'analytics' }, [
	getOutcomes,
	getEmailReputation,
]);
