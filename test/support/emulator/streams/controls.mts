import type { AppState } from '../state/app.mts';
import type { Manners, StreamRecord } from './eventStream.mts';
import { letHappen, tellNews, type Happening, type Streams } from './streams.mts';
import { streamWish, type StreamWish } from './settingsSchema.mts';

/** Event streams for a test in the same process; other processes use HTTP. */
export interface StreamControls {
	/** What was sent, and how it was answered. */
	readonly records: StreamRecord[];
	open(wish: StreamWish): void;
	closeAll(): void;
	/** Lets something happen to a delivery, such as a click; answers with the ID of the event. */
	happen(happening: Happening & { app_id: string }): string;
	/** Replaces how deliveries go wrong; what is left out goes right. */
	setManners(manners: Partial<Manners>): void;
	/** Ends when everything was delivered or given up. */
	quiet(): Promise<void>;
}

export const openControls = (streams: Streams, apps: Map<string, AppState>): StreamControls => ({
	records: streams.sender.records,
	open: (wish) => void streams.open.push(streamWish.parse(wish)),
	closeAll: () => void streams.open.splice(0),
	happen({ app_id: id, ...happening }) {
		const app = apps.get(id);
		const event = app && letHappen(streams, app, happening);
		if (!event) throw new Error('Nobody got this message there');
		return event.id;
	},
	setManners: (manners) => streams.sender.setManners(manners),
	async quiet() {
		tellNews(streams, apps.values());
		await streams.sender.quiet();
	},
});
