import type { AppState } from '../state/app.mts';
import { findUser, tokenKey } from '../state/users.mts';

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
	const token = tokenKeyIn(params);
	return [
		...new Set([
			...aliases.flatMap(([name, value]) => aliasKeysOf(app, name, value)),
			...(subscription === undefined ? [] : [subscription]),
			...(token === undefined ? [] : [app.byToken.get(token)?.id ?? token]),
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

function tokenKeyIn({ token, token_type: type }: Record<string, string>): string | undefined {
	return token === undefined ? undefined : tokenKey({ type, token });
}
