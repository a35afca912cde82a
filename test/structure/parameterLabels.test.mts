import { parameterLabels } from '../../nodes/OneSignal/fields/parameterLabels';
import { offenders } from '../support/offenders.ts';
import { allFields } from '../support/panel.mts';

/** Entries of menus, and labels that a field adds to when it is shown. */
const elsewhere = ['External ID', 'OneSignal ID'];

it('a parameter goes by the label that the panel has for it', () => {
	const labels = new Set([...allFields.map(({ field }) => field.displayName), ...elsewhere]);
	expect(
		offenders(Object.entries(parameterLabels), String, ([, label]) => labels.has(label)),
	).toEqual([]);
});
