import { pass } from '../handleRequest.mts';
import { tellNews } from '../streams/streams.mts';
import type { World } from '../store.mts';
import { sampleRequests } from './requests.mts';

/** Sends the samples through the same door as everybody's requests, weather and limits included. */
export function sendSamples(world: World, appId: string): void {
	const app = world.apps.get(appId);
	if (!app) return;
	const headers = {
		authorization: `Key ${app.key}`,
		'content-type': 'application/json',
		'onesignal-usage': 'samples',
	};
	for (const request of sampleRequests(appId)) {
		pass(world, {
			...request,
			headers,
			byteLength: Buffer.byteLength(JSON.stringify(request.body)),
		});
		tellNews(world.streams, [app]);
	}
}
