import type { Resource } from './operation';

/** What the canvas shows below the name of a node: what the node does, as the list of actions puts it. */
export function subtitleFor(resources: Resource[]): string {
	const actions = Object.fromEntries(
		resources.flatMap(({ entry, operations }) =>
			operations.map((each) => [`${entry.value}.${each.entry.value}`, each.entry.action]),
		),
	);
	return `={{ (${JSON.stringify(actions)})[$parameter["resource"] + "." + $parameter["operation"]] }}`;
}
