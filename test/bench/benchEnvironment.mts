/** What a benchmark, a process of its own, is told by the process that starts it. */
export interface BenchEnvironment {
	/** The script of the real n8n whose engine runs. */
	script: string;
	/** The folder in which the packed package lies as n8n would install it. */
	package: string;
	/** The URL of the server that stands for OneSignal, a process of its own. */
	server: string;
}

const variable = 'ONESIGNAL_BENCH_ENVIRONMENT';

export const environmentVariables = (environment: BenchEnvironment): NodeJS.ProcessEnv => ({
	[variable]: JSON.stringify(environment),
});

/** The environment of this process. */
export const benchEnvironment = JSON.parse(process.env[variable] ?? '{}') as BenchEnvironment;

// The parent is gone, and nothing reads the findings of this process.
process.on('disconnect', () => process.exit(1));
