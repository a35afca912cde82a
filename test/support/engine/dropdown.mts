import { LoadOptionsContext } from 'n8n-core';
import { Workflow } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	ILoadOptionsFunctions,
	INodeParameters,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import { oneSignalNode } from './run.mts';
import { credentialsHelper, nodeTypes } from './types.mts';

/** What n8n hands to a dropdown of the panel, with these fields filled in. */
export function openDropdown(
	parameters: INodeParameters,
	credential: ICredentialDataDecryptedObject,
): ILoadOptionsFunctions {
	const node = oneSignalNode(parameters);
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const additional = {
		credentialsHelper: credentialsHelper(credential),
		// The editor sends what is at its default too; the workflow has just filled that in.
		currentNodeParameters: node.parameters,
	} as unknown as IWorkflowExecuteAdditionalData;
	return new LoadOptionsContext(workflow, node, additional, '');
}
