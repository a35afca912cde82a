import { NodeHelpers } from 'n8n-workflow';
import type { INodeParameters } from 'n8n-workflow';

import { description, panels } from '../support/panel.mts';

const { properties, credentials = [] } = description;

/** What the editor makes of what is stored when a menu is changed. */
const settled = (stored: INodeParameters): INodeParameters =>
	NodeHelpers.getNodeParameters(properties, stored, true, false, null, description) ?? {};

const shownFor = (parameters: INodeParameters): string[] =>
	credentials
		.filter((each) => NodeHelpers.displayParameter(parameters, each, null, description))
		.map(({ name }) => name);

const anyApp = { resource: 'app', operation: 'get', whichApp: 'anyApp' };
const chosen: INodeParameters[] = [
	...panels.map(({ resource, operation }) => ({ resource, operation })),
	anyApp,
];

/** What only the organization's key opens. */
const isOfOrganization = ({ resource, operation, whichApp }: INodeParameters): boolean =>
	resource === 'auditLog' || (resource === 'app' && (operation !== 'get' || whichApp === 'anyApp'));

const expected = (parameters: INodeParameters): string[] => [
	isOfOrganization(parameters) ? 'oneSignalOrganizationApi' : 'oneSignalApi',
];

it.each(chosen)('$resource > $operation asks for the one credential that opens it', (each) => {
	expect(shownFor(settled(each))).toEqual(expected(each));
});

it('cannot do without one', () => {
	expect(credentials.map(({ required }) => required)).toEqual(credentials.map(() => true));
});

it('asks for it after every other operation, too', () => {
	const wrong: string[] = [];
	for (const before of [anyApp, { resource: 'app', operation: 'get' }, { resource: 'auditLog' }]) {
		for (const each of chosen) {
			const values = { whichApp: 'thisApp', ...each };
			const parameters = settled(settled({ ...settled(before), ...values }));
			if (String(shownFor(parameters)) !== String(expected(values))) {
				wrong.push(`${JSON.stringify(before)} → ${JSON.stringify(each)}`);
			}
		}
	}
	expect(wrong).toEqual([]);
});

it('shows no credential by a field that depends on a menu, for which the editor would hide the menu', () => {
	const fields = credentials.flatMap((each) => Object.keys(each.displayOptions?.show ?? {}));
	const dependent = properties.filter(
		({ name, displayOptions }) => fields.includes(name) && displayOptions !== undefined,
	);
	expect(dependent).toEqual([]);
});
