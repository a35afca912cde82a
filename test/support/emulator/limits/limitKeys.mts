import type { AppState } from '../state/app.mts';
import { findByToken, tokenKey } from '../state/tokenIndex.mts';
import { findUser } from '../state/users.mts';

/**
 * Identifies the user or subscription that a write affects, by every known alias: two aliases of
 * one user count as one user, even if the first of two writes creates that user.
 */
export function limitKeysOf(
	app: AppState,
	params: Record<string, string>,
	body: unknown,
): string[] {
	const { alias_label: label, alias_id: id, subscription_id: subscription } = params;
	const aliases = label === undefined ? aliasesIn(body) : [...aliasesIn(body), [label, id]];
	const address = addressIn(params);
	return [
		...new Set([
			...aliases.flatMap(([name, value]) => aliasKeysOf(app, name, value)),
			...(subscription === undefined ? [] : [subscription]),
			...(address ? [findByToken(app, address)?.id ?? tokenKey(address)] : []),
		]),
	];
}

function aliasesIn(body: unknown): string[][] {
	const { identity } = (body ?? {}) as { identity?: unknown };
	return Object.entries((identity ?? {}) as object).map(([label, id]) => [label, String(id)]);
}

function aliasKeysOf(app: AppState, label: string, id: string): string[] {
	const identity = findUser(app, label, id)?.identity ?? {};
	return Object.entries({ ...identity, [label]: id }).map(([name, value]) => `${name}\n${value}`);
}

function addressIn({ token, token_type: type }: Record<string, string>) {
	return token === undefined ? undefined : { type, token };
}
