import { readdirSync, readFileSync } from 'node:fs';
import type {
	IConnections,
	INode,
	INodeCredentials,
	IPinData,
	IWorkflowSettings,
} from 'n8n-workflow';
import type { Session } from './session.mts';

export interface Workflow {
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings?: IWorkflowSettings;
	pinData?: IPinData;
}

export interface SavedWorkflow extends Workflow {
	id: string;
	versionId: string;
}

const folder = 'test/n8n/workflows';

/** The workflows that the README shows. */
export const exampleFiles = readdirSync(folder).sort();

/** One of them, as n8n exports it. */
export const exampleWorkflow = (file: string): Workflow =>
	JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Workflow;

/** An exported workflow names the credentials of the n8n it came from; these stand in for them, by their name or type. */
export function withCredentials(workflow: Workflow, own: INodeCredentials): Workflow {
	const nodes = workflow.nodes.map((node) => {
		if (!node.credentials) return node;
		const credentials = Object.entries(node.credentials).map(([type, named]) => [
			type,
			own[named.name] ?? own[type] ?? named,
		]);
		return { ...node, credentials: Object.fromEntries(credentials) };
	});
	return { ...workflow, nodes };
}

export async function saveWorkflow(session: Session, workflow: Workflow): Promise<SavedWorkflow> {
	return await session.call('POST', '/rest/workflows', {
		pinData: {},
		...workflow,
		settings: { executionOrder: 'v1', ...workflow.settings },
		active: false,
	});
}

export async function activate(session: Session, { id, versionId }: SavedWorkflow): Promise<void> {
	await session.call('POST', `/rest/workflows/${id}/activate`, { versionId });
}

/** The node that the editor's run button starts from. */
export function triggerOf({ nodes }: Workflow): string {
	const trigger = nodes.find(({ type }) => type.endsWith('Trigger'));
	if (!trigger) throw new Error('This workflow has no trigger');
	return trigger.name;
}

/** Changes the parameters of a node in the editor, and saves. */
export async function changeNode(
	session: Session,
	workflowId: string,
	name: string,
	change: (parameters: INode['parameters']) => INode['parameters'],
): Promise<void> {
	const path = `/rest/workflows/${workflowId}`;
	const saved = await session.call<SavedWorkflow>('GET', path);
	const nodes = saved.nodes.map((node) =>
		node.name === name ? { ...node, parameters: change(node.parameters) } : node,
	);
	const { versionId, settings, connections } = saved;
	await session.call('PATCH', path, { name: saved.name, versionId, settings, connections, nodes });
}
