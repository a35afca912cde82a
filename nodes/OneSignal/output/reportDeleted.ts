import type { INodeExecutionData } from 'n8n-workflow';

/** What n8n users expect of every Delete. */
export const reportDeleted = async (): Promise<INodeExecutionData[]> => [
	{ json: { deleted: true } },
];
