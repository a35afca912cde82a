import { readFileSync } from 'node:fs';

import { description, panels } from '../support/panel.mts';

it('is found by what people type', () => {
	const { alias } = JSON.parse(readFileSync('nodes/OneSignal/OneSignal.node.json', 'utf8')) as {
		alias: string[];
	};
	// n8n's search takes an alias as a whole
	expect(alias).toEqual(
		expect.arrayContaining([
			...['push notification', 'send notification', 'notify', 'one signal', 'live activity'],
			...['segment', 'send email', 'send SMS', 'marketing', 'approval'],
		]),
	);
	expect(alias).toEqual([...new Set(alias)]);
});

it('says on the canvas what the node does', () => {
	const { subtitle = '' } = description;
	for (const { resource, operation, entry } of panels) {
		const shown: unknown = new Function('$parameter', `return ${subtitle.slice(3, -2)}`)({
			resource,
			operation,
		});
		expect(shown).toBe(entry.action);
	}
});

it('is named on the canvas as in the list of nodes', () => {
	expect(description.defaults).toEqual({ name: description.displayName });
});
