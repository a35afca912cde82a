import { request } from 'undici';
import {
	demoApp,
	startEmulator,
	type AppSeed,
	type Emulator,
	type Settings,
} from '../support/emulator/emulator.mts';

export interface Reply {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	body: unknown;
	text: string;
}

export interface Visitor {
	readonly emulator: Emulator;
	ask(
		method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
		path: string,
		body?: unknown,
	): Promise<Reply>;
	/** The same door with other headers; undefined leaves one out. */
	with(headers: Record<string, string | undefined>): Visitor;
}

export const appPath = `/apps/${demoApp.id}`;
export const userPath = (id: string): string => `${appPath}/users/by/external_id/${id}`;

const usual = {
	authorization: `Key ${demoApp.key}`,
	'content-type': 'application/json',
	'onesignal-usage': 'n8n | Partner Integration',
};

export async function visit(apps?: AppSeed[], settings: Settings = {}): Promise<Visitor> {
	return visitorOf(await startEmulator({ ...settings, apps }), usual);
}

/** A visitor for all tests of a file; each finds the emulator as it was at the start. */
export function useVisitor(apps?: AppSeed[], settings?: Settings): Visitor {
	// complete before the first test begins
	const visitor = {} as Visitor;
	beforeAll(async () => Object.assign(visitor, await visit(apps, settings)));
	beforeEach(() => visitor.emulator.reset());
	afterAll(() => visitor.emulator.close());
	return visitor;
}

function visitorOf(emulator: Emulator, headers: Record<string, string | undefined>): Visitor {
	return {
		emulator,
		with: (others) => visitorOf(emulator, { ...headers, ...others }),
		ask: async (method, path, body) => {
			const answer = await request(`${emulator.url}${path}`, {
				method,
				headers: JSON.parse(JSON.stringify(headers)) as Record<string, string>,
				body: body === undefined ? undefined : JSON.stringify(body),
			});
			const text = await answer.body.text();
			return { status: answer.statusCode, headers: answer.headers, text, body: parse(text) };
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
