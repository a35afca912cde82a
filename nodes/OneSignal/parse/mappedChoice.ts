import { asChoice } from './choice';
import type { Parser } from './parser';

/** An entry of a menu as OneSignal writes it: the panel stores values of its own. */
export const asMappedChoice = <T>(wire: Record<string, T>): Parser<T | undefined> => {
	const asKnown = asChoice({ options: Object.keys(wire).map((value) => ({ name: value, value })) });
	return (context, value, label) => {
		const chosen = asKnown(context, value, label);
		return chosen === undefined ? undefined : wire[chosen];
	};
};
