import type { INode, INodeCredentials } from 'n8n-workflow';
import { node, linearWorkflow, manualTrigger } from './workflowBuilders.mts';
import type { FakeLanguageModel } from './fakeLanguageModel.mts';
import type { Session } from './session.mts';
import { saveCredential } from './testInstance.mts';
import type { Workflow } from './workflows.mts';

const langchain = '@n8n/n8n-nodes-langchain';
const prompt = { promptType: 'define', text: 'Notify all customers', options: {} };

/** The credential with which n8n calls the fake language model. */
export async function saveModelCredential(
	session: Session,
	{ url }: FakeLanguageModel,
): Promise<INodeCredentials> {
	return { openAiApi: await saveCredential(session, 'openAiApi', { apiKey: 'any', url }, 'Model') };
}

const languageModel = (credentials: INodeCredentials): INode =>
	node(
		'Model',
		`${langchain}.lmChatOpenAi`,
		{ model: { __rl: true, mode: 'id', value: 'scripted' }, options: {} },
		{ typeVersion: 1.2, credentials },
	);

const below = (x: number, own: INode): INode => ({ ...own, position: [x, 300] });

/** A workflow with an agent that has one tool. */
export function agentWorkflow(
	typeVersion: number,
	access: INodeCredentials,
	tool: INode,
): Workflow {
	const agent = node('Agent', `${langchain}.agent`, prompt, { typeVersion });
	const model = languageModel(access);
	const workflow = linearWorkflow('Agent', manualTrigger, agent);
	const serves = (type: 'ai_languageModel' | 'ai_tool') => ({
		[type]: [[{ node: agent.name, type, index: 0 }]],
	});
	return {
		...workflow,
		nodes: [...workflow.nodes, below(0, model), below(200, tool)],
		connections: {
			...workflow.connections,
			[model.name]: serves('ai_languageModel'),
			[tool.name]: serves('ai_tool'),
		},
	};
}
