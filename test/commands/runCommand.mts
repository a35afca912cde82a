import { spawnSync } from 'node:child_process';

interface Printed {
	code: number | null;
	/** Both streams, as a person sees them one after the other. */
	text: string;
}

/** Runs one of the project's commands as npm would, without a terminal. */
export function runCommand(script: string, ...args: string[]): Printed {
	const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
		encoding: 'utf8',
		env: { ...process.env, FORCE_COLOR: '0' },
	});
	return { code: status, text: stdout + stderr };
}
