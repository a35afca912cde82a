/** What keeps messages from arriving. The API can't set it; tests do. */
export interface Conditions {
	/** The most pushes a person gets within so many seconds; OneSignal's dashboard sets it. */
	frequencyCap?: { max: number; seconds: number };
	/** How many recipients a message reaches before it stays on its way. */
	sendingLimit?: number;
	/** Push subscriptions whose app was uninstalled. OneSignal learns it when it sends to them. */
	readonly uninstalled: Set<string>;
	/** Subscriptions that never confirm what they receive. */
	readonly unconfirmed: Set<string>;
	/** Subscriptions that exports of events don't list yet. */
	readonly unlisted: Set<string>;
}

export const noConditions = (): Conditions => ({
	uninstalled: new Set(),
	unconfirmed: new Set(),
	unlisted: new Set(),
});
