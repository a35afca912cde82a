import { z } from 'zod';
import { ok, texts, type Answer } from './responses.mts';
import { setLimits, setWeather } from './network.mts';
import type { Incoming } from './handleRequest.mts';
import { limitsWish } from './limits/settingsSchema.mts';
import { files } from './page/files.mts';
import { sendSamples } from './samples/send.mts';
import { sentences, words } from './schemas/errorMessages.mts';
import { isPlaceholder } from './schemas/identity.mts';
import { streamBooks, streamCounter } from './streams/adminApi.mts';
import { weatherWish } from './faults/settingsSchema.mts';
import { booksOf, type World } from './store.mts';

/** What is the emulator's own and not OneSignal's: page, books, reset, samples, phones, weather, limits, streams. Not recorded. */
export function desk(world: World, reset: () => void, incoming: Incoming): Answer | undefined {
	const [path] = incoming.path.split('?');
	switch (`${incoming.method} ${path}`) {
		case 'GET /emulator/books':
			return ok(readBooks(world));
		case 'POST /emulator/reset':
			reset();
			return ok({});
		case 'POST /emulator/phones':
			return installPhone(world, incoming.body);
		case 'POST /emulator/samples':
			return fillIn(world, incoming.body);
		case 'POST /emulator/weather':
			return obey(weatherWish, incoming.body, (wish) => setWeather(world.conditions, wish));
		case 'POST /emulator/limits':
			return obey(limitsWish, incoming.body, (wish) => setLimits(world.conditions, wish));
		default:
			return incoming.method === 'GET'
				? showPage(path)
				: streamCounter(world.streams, world.apps, incoming);
	}
}

function readBooks(world: World): Record<string, unknown> {
	const apps = [...world.apps.keys()].map((id) => booksOf(world, id));
	const { sky, gate } = world.conditions;
	const only = sky?.weather.only && 'some endpoints';
	const weather = sky ? { ...sky.weather, only, hits: sky.hits } : null;
	const streams = streamBooks(world.streams);
	return { apps, requests: world.requests, weather, limits: gate?.limits ?? null, streams };
}

/** Null, not undefined, is how JSON says "none". */
function obey<Wish>(
	schema: z.ZodType<Wish | null, z.ZodTypeDef, unknown>,
	body: unknown,
	set: (wish: Wish | undefined) => void,
): Answer {
	const { success, data: wish, error } = schema.safeParse(body, { errorMap: words });
	if (!success) return texts(400, ...sentences(error));
	set(wish ?? undefined);
	return ok({});
}

const phone = z.strictObject({
	app_id: z.string(),
	external_id: z.string().refine((id) => !isPlaceholder(id), 'external_id must name a person'),
	model: z.string().min(1).optional(),
});

function installPhone(world: World, body: unknown): Answer {
	const { success, data: wish, error } = phone.safeParse(body, { errorMap: words });
	if (!success) return texts(400, ...sentences(error));
	if (!world.apps.has(wish.app_id)) return texts(404, 'The emulator has no such app');
	return ok(booksOf(world, wish.app_id).installOnPhone(wish));
}

const samples = z.strictObject({ app_id: z.string() });

function fillIn(world: World, body: unknown): Answer {
	const { success, data: wish, error } = samples.safeParse(body, { errorMap: words });
	if (!success) return texts(400, ...sentences(error));
	if (!world.apps.has(wish.app_id)) return texts(404, 'The emulator has no such app');
	sendSamples(world, wish.app_id);
	return ok({});
}

/** Mails may bring styles and pictures within themselves, nothing from elsewhere, and no script. */
const policy =
	"default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; " +
	"connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

function showPage(path: string): Answer | undefined {
	const file = files.get(path);
	if (!file) return undefined;
	return {
		status: 200,
		body: file.text,
		headers: {
			'Content-Type': file.type,
			'Content-Security-Policy': policy,
			'X-Content-Type-Options': 'nosniff',
		},
	};
}
