import { z } from 'zod';
import { faultSettingsSchema } from './faults/settingsSchema.mts';
import type { IncomingRequest } from './handleRequest.mts';
import { limitsSchema } from './limits/settingsSchema.mts';
import { setFaults, setLimits } from './network.mts';
import { files } from './page/files.mts';
import { errorList, ok, type ApiResponse } from './responses.mts';
import { sendSamples } from './samples/send.mts';
import { errorMap, errorMessages } from './schemas/errorMessages.mts';
import { isPlaceholder } from './schemas/identity.mts';
import { setRejectedEmails, viewApp, type Store } from './store.mts';
import { streamAdminApi, streamSnapshot } from './streams/adminApi.mts';

/** The emulator's own endpoints and its page, which OneSignal doesn't have. Not recorded. */
export function adminApi(
	store: Store,
	reset: () => void,
	request: IncomingRequest,
): ApiResponse | undefined {
	const [path] = request.path.split('?');
	if (path.startsWith('/emulator/') && request.method === 'POST' && !isJson(request)) {
		return errorList(415, 'Content-Type must be application/json');
	}
	switch (`${request.method} ${path}`) {
		case 'GET /emulator/state':
			return ok(snapshot(store));
		case 'POST /emulator/reset':
			reset();
			return ok({});
		case 'POST /emulator/phones':
			return installPhone(store, request.body);
		case 'POST /emulator/samples':
			return addSamples(store, request.body);
		case 'POST /emulator/faults':
			return applySetting(faultSettingsSchema, request.body, (settings) =>
				setFaults(store.network, settings),
			);
		case 'POST /emulator/limits':
			return applySetting(limitsSchema, request.body, (limits) => setLimits(store.network, limits));
		case 'POST /emulator/rejected-emails':
			return applySetting(rejectedEmails, request.body, (settings) =>
				setRejectedEmails(store, settings?.emails ?? []),
			);
		default:
			return request.method === 'GET'
				? servePage(path)
				: streamAdminApi(store.streams, store.apps, request);
	}
}

/** A form or plain text is what a website can send without asking (a "simple request" in CORS). */
const isJson = ({ headers }: IncomingRequest): boolean =>
	/^application\/json\b/i.test(headers['content-type'] ?? '');

function snapshot(store: Store): Record<string, unknown> {
	const apps = [...store.apps.keys()].map((id) => viewApp(store, id));
	const { faultInjector, rateLimiter } = store.network;
	const only = faultInjector?.settings.only && 'some endpoints';
	const faults = faultInjector
		? { ...faultInjector.settings, only, injected: faultInjector.injected }
		: null;
	const streams = streamSnapshot(store.streams);
	return { apps, requests: store.requests, faults, limits: rateLimiter?.limits ?? null, streams };
}

/** JSON has no undefined: null turns a setting off. */
function applySetting<Setting>(
	schema: z.ZodType<Setting | null, z.ZodTypeDef, unknown>,
	body: unknown,
	apply: (setting: Setting | undefined) => void,
): ApiResponse {
	const { success, data, error } = schema.safeParse(body, { errorMap });
	if (!success) return errorList(400, ...errorMessages(error));
	apply(data ?? undefined);
	return ok({});
}

const rejectedEmails = z.strictObject({ emails: z.array(z.string()) }).nullable();

const appNotFound = errorList(404, 'The emulator has no such app');

const phone = z.strictObject({
	app_id: z.string(),
	external_id: z.string().refine((id) => !isPlaceholder(id), 'external_id must name a user'),
	model: z.string().min(1).optional(),
});

function installPhone(store: Store, body: unknown): ApiResponse {
	const { success, data, error } = phone.safeParse(body, { errorMap });
	if (!success) return errorList(400, ...errorMessages(error));
	if (!store.apps.has(data.app_id)) return appNotFound;
	return ok(viewApp(store, data.app_id).installOnPhone(data));
}

const samples = z.strictObject({ app_id: z.string() });

function addSamples(store: Store, body: unknown): ApiResponse {
	const { success, data, error } = samples.safeParse(body, { errorMap });
	if (!success) return errorList(400, ...errorMessages(error));
	if (!store.apps.has(data.app_id)) return appNotFound;
	sendSamples(store, data.app_id);
	return ok({});
}

/** Emails may contain inline styles and images; nothing is loaded from elsewhere, no script runs. */
const contentSecurityPolicy =
	"default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; " +
	"connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

function servePage(path: string): ApiResponse | undefined {
	const file = files.get(path);
	if (!file) return undefined;
	return {
		status: 200,
		body: file.text,
		headers: {
			'Content-Type': file.type,
			'Content-Security-Policy': contentSecurityPolicy,
			'X-Content-Type-Options': 'nosniff',
		},
	};
}
