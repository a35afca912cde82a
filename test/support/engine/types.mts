import { RoutingNode } from 'n8n-core';
import { NodeHelpers } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	ICredentialsHelper,
	ICredentialType,
	IExecuteFunctions,
	IHttpRequestOptions,
	ICredentialsExpressionResolveValues,
	INodeParameters,
	INodeType,
	INodeTypes,
	IVersionedNodeType,
} from 'n8n-workflow';

import { OneSignalApi } from '../../../credentials/OneSignalApi.credentials';
import { OneSignalOrganizationApi } from '../../../credentials/OneSignalOrganizationApi.credentials';
import { OneSignal } from '../../../nodes/OneSignal/OneSignal.node.ts';
import { requestSettings } from '../../../nodes/OneSignal/fields/requestSettings.ts';
import { provideSettings } from '../../../nodes/OneSignal/request/run/settings.ts';
import { declaredNode } from './declaredNode.mts';
import { start } from './start.mts';

export const nodeName = 'n8n-nodes-onesignal.oneSignal';

/** What n8n calls a node type in the hands of an AI agent. */
export const toolOf = (type: string): string => `${type}Tool`;

export const toolName = toolOf(nodeName);

/** What n8n 2 calls it where a person reviews the tool calls of an agent. */
export const reviewName = `${nodeName}HitlTool`;

/** The same node without what runs it, so that n8n's own routing does. */
export const declaredNodeName = `${nodeName}Declared`;

/** Passes on its input, in place of any other node. */
const pass = {
	...start,
	description: { ...start.description, name: 'pass', group: ['transform'], inputs: ['main'] },
} as INodeType;

/** Passes its input back twice: a loop of three rounds. */
const loopThreeTimes = {
	...pass,
	description: { ...pass.description, name: 'thrice' },
	async execute(this: IExecuteFunctions) {
		const { $runIndex } = this.getWorkflowDataProxy(0);
		return [$runIndex < 2 ? this.getInputData() : []];
	},
} as INodeType;

const oneSignal = new OneSignal();

/** A node as n8n gives it to an AI agent: the same code under another name. */
const asTool = (type: INodeType): INodeType => ({
	...type,
	description: { ...type.description, name: toolOf(type.description.name) },
});

const nodeTypesByName: Record<string, INodeType> = {
	start,
	pass,
	thrice: loopThreeTimes,
	[nodeName]: oneSignal,
	[toolName]: asTool(oneSignal),
	[reviewName]: {
		...oneSignal,
		description: { ...oneSignal.description, name: 'oneSignalHitlTool' },
	},
	[declaredNodeName]: declaredNode(),
	[toolOf(declaredNodeName)]: asTool(declaredNode()),
};

/** Only with the credential that the panel shows: among several, n8n's routing asks a field "authentication". */
function withOneCredential(type: INodeType, context: IExecuteFunctions): INodeType {
	const { description } = type;
	const node = context.getNode();
	const credentials = description.credentials?.filter((each) =>
		NodeHelpers.displayParameter(node.parameters, each, node, description),
	);
	return { ...type, description: { ...description, credentials } };
}

/** The node types as the server knows them: what only declares operations is run by n8n's RoutingNode. */
export const nodeTypes: INodeTypes = {
	getByName: (name: string): INodeType | IVersionedNodeType => nodeTypesByName[name],
	getByNameAndVersion(name: string, version?: number): INodeType {
		const type = NodeHelpers.getVersionedNodeType(nodeTypesByName[name], version);
		type.execute ??= async function (this: IExecuteFunctions) {
			provideSettings(this, requestSettings);
			const context = this as unknown as ConstructorParameters<typeof RoutingNode>[0];
			return (await new RoutingNode(context, withOneCredential(type, this)).runNode()) ?? [];
		};
		return type;
	},
	getKnownTypes: () => ({}),
};

const credentialTypes: Record<string, ICredentialType> = {
	oneSignalApi: new OneSignalApi(),
	oneSignalOrganizationApi: new OneSignalOrganizationApi(),
};

export const organizationKey = 'os_v2_org_for_tests_only';

/** What tells the credential of an organization from that of an app. */
const ofOrganization = ({ apiKey }: ICredentialDataDecryptedObject) => ({
	appId: undefined,
	apiKey: String(apiKey).trim().startsWith('os_v2_org_') ? apiKey : organizationKey,
});

/** As the server does: what is an expression in a credential may be another value for each item. */
const resolveExpressions = (
	stored: object,
	{
		workflow,
		runExecutionData,
		runIndex,
		itemIndex,
		node,
		connectionInputData,
	}: ICredentialsExpressionResolveValues,
) =>
	workflow.expression.getParameterValue(
		stored as INodeParameters,
		runExecutionData,
		runIndex,
		itemIndex,
		node.name,
		connectionInputData,
		'manual',
		{},
	) as ICredentialDataDecryptedObject;

/** Credentials as the server keeps them, but unencrypted. `reads` counts how often they are asked for. */
export function credentialsHelper(stored: ICredentialDataDecryptedObject) {
	const helper = {
		reads: 0,
		getParentTypes: () => [],
		isCredentialUsableByNode: () => true,
		getCredentialsProperties: (type: string) => credentialTypes[type].properties,
		preAuthentication: async () => undefined,
		async getDecrypted(...[, , type, , , , item]: Parameters<ICredentialsHelper['getDecrypted']>) {
			helper.reads += 1;
			const isOfApp = type === 'oneSignalApi';
			const held: object = isOfApp ? stored : { ...stored, ...ofOrganization(stored) };
			return item ? resolveExpressions(held, item) : structuredClone(held);
		},
		async authenticate(
			credentials: ICredentialDataDecryptedObject,
			type: string,
			request: IHttpRequestOptions,
		) {
			const { authenticate } = credentialTypes[type];
			if (typeof authenticate !== 'function') throw new Error(`${type} does not sign by itself`);
			return await authenticate(credentials, request);
		},
	};
	return helper as typeof helper & ICredentialsHelper;
}
