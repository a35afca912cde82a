/** Where a race takes place: what a program of its own is told by the one that starts it. */
export interface BenchEnvironment {
	/** The script of the real n8n whose engine runs. */
	script: string;
	/** The folder in which the packed package lies as n8n would install it. */
	package: string;
	/** The server that stands for OneSignal, a process of its own. */
	server: string;
}

const variable = 'ONESIGNAL_BENCH_COURSE';

export const environmentVariables = (course: BenchEnvironment): NodeJS.ProcessEnv => ({
	[variable]: JSON.stringify(course),
});

/** The course of this process. */
export const benchEnvironment = JSON.parse(process.env[variable] ?? '{}') as BenchEnvironment;

// Nobody waits any more for what this process would find out.
process.on('disconnect', () => process.exit(1));
