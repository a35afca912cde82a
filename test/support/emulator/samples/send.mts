import { handle } from '../handleRequest.mts';
import type { Store } from '../store.mts';
import { emitDeliveries } from '../streams/streams.mts';
import { sampleRequests } from './requests.mts';

/** Sends the samples as regular requests, so faults and rate limits apply. */
export function sendSamples(store: Store, appId: string): void {
	const app = store.apps.get(appId);
	if (!app) return;
	const headers = {
		authorization: `Key ${app.key}`,
		'content-type': 'application/json',
		'onesignal-usage': 'samples',
	};
	for (const request of sampleRequests(appId)) {
		handle(store, {
			...request,
			headers,
			byteLength: Buffer.byteLength(JSON.stringify(request.body)),
		});
		emitDeliveries(store.streams, [app]);
	}
}
