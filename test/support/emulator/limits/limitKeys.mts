import type { AppState } from '../state/app.mts';
import { findUser, tokenKey } from '../state/users.mts';

/**
 * Whom a write concerns, by every name that is known of them: two names of one user are one user,
 * also when the first of two writes is the one that creates it.
 */
export function ownersOf(app: AppState, params: Record<string, string>, body: unknown): string[] {
	const { alias_label: label, alias_id: id, subscription_id: subscription } = params;
	const named = label === undefined ? identityIn(body) : [...identityIn(body), [label, id]];
	const token = tokenIn(params);
	return [
		...new Set([
			...named.flatMap(([name, value]) => namesOf(app, name, value)),
			...(subscription === undefined ? [] : [subscription]),
			...(token === undefined ? [] : [app.byToken.get(token)?.id ?? token]),
		]),
	];
}

function identityIn(body: unknown): string[][] {
	const { identity } = (body ?? {}) as { identity?: unknown };
	return Object.entries((identity ?? {}) as object).map(([label, id]) => [label, String(id)]);
}

function namesOf(app: AppState, label: string, id: string): string[] {
	const identity = findUser(app, label, id)?.identity ?? {};
	return Object.entries({ ...identity, [label]: id }).map(([name, value]) => `${name}\n${value}`);
}

function tokenIn({ token, token_type: type }: Record<string, string>): string | undefined {
	return token === undefined ? undefined : tokenKey({ type, token });
}
