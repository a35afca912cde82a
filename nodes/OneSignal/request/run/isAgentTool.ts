import type { INode } from 'n8n-workflow';

/** Whether an AI agent calls this node. n8n makes a type of its own for that, with the same code. */
export const isAgentTool = ({ type }: INode): boolean => type.endsWith('Tool');

/** Whether the node asks a person to review a tool call of an agent. n8n 2 makes a type for that, too. */
export const isHumanReview = ({ type }: INode): boolean => type.endsWith('HitlTool');
