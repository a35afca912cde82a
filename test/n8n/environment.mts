/** What a program needs of the machine. All else stays out: a person's own N8N_* or proxy settings would steer the test. */
const inheritedVariables = [
	'PATH',
	'LANG',
	'TZ',
	'TMPDIR',
	'TEMP',
	'TMP',
	'SystemRoot',
	'ComSpec',
	'PATHEXT',
];

/** Keeps n8n from asking its makers anything, and from showing news in the editor. */
const noTelemetry = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_DIAGNOSTICS_CONFIG_FRONTEND: '',
	N8N_DIAGNOSTICS_CONFIG_BACKEND: '',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	EXTERNAL_FRONTEND_HOOKS_URLS: '',
};

const fixedSettings = {
	N8N_HOST: '127.0.0.1',
	N8N_LISTEN_ADDRESS: '127.0.0.1',
	N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
	QUEUE_HEALTH_CHECK_ACTIVE: 'true',
	N8N_PROTOCOL: 'http',
	N8N_SECURE_COOKIE: 'false',
	N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'true',
	N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
	N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
	DB_TYPE: 'sqlite',
	GENERIC_TIMEZONE: 'UTC',
	N8N_DEFAULT_LOCALE: 'en',
};

/** What no test of executions needs: the editor, and the process that runs the code of Code nodes. */
const withoutEditor = {
	N8N_DISABLE_UI: 'true',
	N8N_RUNNERS_MODE: 'external',
	N8N_RUNNERS_AUTH_TOKEN: 'for tests only',
};

interface Instance {
	folder: string;
	port: number;
	brokerPort: number;
	hasEditor: boolean;
}

/** Everything an n8n of ours is told; it keeps to its own folder, the home directory included. */
export function n8nEnvironment({
	folder,
	port,
	brokerPort,
	hasEditor,
}: Instance): NodeJS.ProcessEnv {
	const machine = inheritedVariables.filter((name) => process.env[name] !== undefined);
	return {
		...Object.fromEntries(machine.map((name) => [name, process.env[name]])),
		...noTelemetry,
		...fixedSettings,
		HOME: folder,
		USERPROFILE: folder,
		N8N_USER_FOLDER: folder,
		N8N_PORT: String(port),
		QUEUE_HEALTH_CHECK_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		...(hasEditor ? {} : withoutEditor),
	};
}
