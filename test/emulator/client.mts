import { request } from 'undici';
import {
	demoApp,
	startEmulator,
	type AppSeed,
	type Emulator,
	type EmulatorOptions,
} from '../support/emulator/emulator.mts';

export interface TestResponse {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	body: unknown;
	text: string;
}

export interface TestClient {
	readonly emulator: Emulator;
	request(
		method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
		path: string,
		body?: unknown,
	): Promise<TestResponse>;
	/** The same client with other headers; undefined omits one. */
	with(headers: Record<string, string | undefined>): TestClient;
}

export const appPath = `/apps/${demoApp.id}`;
export const userPath = (id: string): string => `${appPath}/users/by/external_id/${id}`;

const defaultHeaders = {
	authorization: `Key ${demoApp.key}`,
	'content-type': 'application/json',
	'onesignal-usage': 'n8n | Partner Integration',
};

/** Starts an emulator of its own for the client. */
export async function startClient(
	apps?: AppSeed[],
	options: EmulatorOptions = {},
): Promise<TestClient> {
	return createClient(await startEmulator({ ...options, apps }), defaultHeaders);
}

/** One client for all tests of a file; the emulator is reset before each test. */
export function useEmulator(apps?: AppSeed[], options?: EmulatorOptions): TestClient {
	// Filled in before the first test runs.
	const client = {} as TestClient;
	beforeAll(async () => Object.assign(client, await startClient(apps, options)));
	beforeEach(() => client.emulator.reset());
	afterAll(() => client.emulator.close());
	return client;
}

function createClient(emulator: Emulator, headers: Record<string, string | undefined>): TestClient {
	return {
		emulator,
		with: (others) => createClient(emulator, { ...headers, ...others }),
		request: async (method, path, body) => {
			const response = await request(`${emulator.url}${path}`, {
				method,
				headers: JSON.parse(JSON.stringify(headers)) as Record<string, string>,
				body: body === undefined ? undefined : JSON.stringify(body),
			});
			const text = await response.body.text();
			return { status: response.statusCode, headers: response.headers, text, body: parse(text) };
		},
	};
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
