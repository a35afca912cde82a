import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeTypeDescription } from 'n8n-workflow';
import { available } from '../support/available.mts';
import type { TestInstance } from './testInstance.mts';

export const nodeId = 'n8n-nodes-onesignal.oneSignal';

interface Answers {
	/** What each search finds, as the AI reads it. */
	found: Record<string, string>;
	/** All that the AI reads of the node before it fills it in. */
	definition: string;
}

/** Asks n8n's own catalog, with all nodes that this n8n has. */
export async function askCatalog(
	{ folder, session }: TestInstance,
	queries: string[],
): Promise<Answers> {
	if (!available.n8n) throw new Error('There is no n8n here');
	const types = await session.call<INodeTypeDescription[]>('GET', '/types/nodes.json');
	const file = join(folder, 'node-types.json');
	writeFileSync(file, JSON.stringify(types));
	const { node, script } = available.n8n;
	const questions = JSON.stringify({ queries, nodeId });
	const printed = execFileSync(node, ['test/n8n/nodeCatalog.mjs', script, file, questions], {
		encoding: 'utf8',
		maxBuffer: 100_000_000,
	});
	return JSON.parse(printed) as Answers;
}

/** The nodes that a search found, best first. */
export const nodesIn = (found: string): string[] =>
	[...found.matchAll(/^- (\S+)/gm)].map(([, id]) => id);

/** What a search says of each operation of the node, by `resource.operation`. */
export function operationsIn(found: string): Map<string, string> {
	const [, part = ''] = found.split(`- ${nodeId}\n`);
	const [own] = part.split(/^- /m);
	const operations = new Map<string, string>();
	let resource = '';
	let operation = '';
	for (const line of own.split('\n')) {
		const [, indent, entry] = /^( +)- (\w+)/.exec(line) ?? [];
		if (indent?.length === 6) resource = entry;
		else if (entry) operation = `${resource}.${entry}`;
		else if (operation && line.startsWith('              ')) {
			operations.set(operation, `${operations.get(operation) ?? ''} ${line.trim()}`);
		}
	}
	return operations;
}
