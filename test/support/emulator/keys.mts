import type { KeyKind } from './records.mts';
import type { AppState } from './state/app.mts';
import type { Store } from './store.mts';

/** The key in `Authorization: Key …`; undefined for any other scheme. */
export function parseKey(authorization: string | undefined): string | undefined {
	return /^key\s+(\S+)$/i.exec(authorization ?? '')?.[1];
}

export function keyKindOf(store: Store, authorization: string | undefined): KeyKind {
	const key = parseKey(authorization);
	if (key === undefined) return 'none';
	if (key === store.organizationKey) return 'organization';
	return [...store.apps.values()].some((app) => app.key === key) ? 'app' : 'unknown';
}

/** An app key grants access to its own app only; the organization key to organization endpoints. */
export function isKeyAllowed(
	store: Store,
	required: 'app' | 'organization' | 'either',
	app: AppState | undefined,
	key: string,
): boolean {
	const isOrganization = required !== 'app' && key === store.organizationKey;
	return isOrganization || (required !== 'organization' && key === app?.key);
}
