import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';

interface Step {
	name?: string;
	id?: string;
	uses?: string;
	run?: string;
	with?: Record<string, unknown>;
	env?: Record<string, string>;
}

interface Job {
	needs?: string;
	permissions?: Record<string, string>;
	environment?: { name: string };
	outputs?: Record<string, string>;
	'timeout-minutes'?: number;
	strategy?: { matrix: Record<string, unknown[]> };
	steps: Step[];
}

interface Workflow {
	on: Record<string, unknown>;
	permissions: Record<string, string>;
	jobs: Record<string, Job>;
}

const folder = '.github/workflows';

export const workflowFiles = readdirSync(folder);

export const workflowText = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');

export const readWorkflow = (file: string): Workflow => parse(workflowText(file)) as Workflow;

/** The shell commands of a job, in order. */
export const commandsOf = ({ steps }: Job): string[] => steps.flatMap(({ run }) => run ?? []);

/** The actions of a job without their versions, in order. */
export const actionsOf = ({ steps }: Job): string[] =>
	steps.flatMap(({ uses }) => uses?.split('@')[0] ?? []);
