import type { KeyKind } from './records.mts';
import type { AppState } from './state/app.mts';
import type { World } from './store.mts';

/** The key of `Authorization: Key …`; any other scheme holds none. */
export function hold(authorization: string | undefined): string | undefined {
	return /^key\s+(\S+)$/i.exec(authorization ?? '')?.[1];
}

export function keyKindOf(world: World, authorization: string | undefined): KeyKind {
	const key = hold(authorization);
	if (key === undefined) return 'none';
	if (key === world.organizationKey) return 'organization';
	return [...world.apps.values()].some((app) => app.key === key) ? 'app' : 'unknown';
}

/** An app key opens its own app only; the organization key opens what belongs to the organization. */
export function mayEnter(
	world: World,
	wanted: 'app' | 'organization',
	app: AppState | undefined,
	key: string,
): boolean {
	return wanted === 'organization' ? key === world.organizationKey : key === app?.key;
}
