const entities: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Text as it stands in HTML, within attributes as well. */
export const escapeHtml = (text: string): string =>
	text.replace(/[&<>"']/g, (sign) => entities[sign]);

/**
 * The same for an email, where OneSignal would replace {{ … }} and [ … ] by values: what was asked, perhaps in
 * words of an AI model, stays text.
 */
export const escapeEmail = (text: string): string =>
	escapeHtml(text).replace(/[{}[\]]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Text for a push or an SMS: an invisible word joiner keeps OneSignal from reading {{ … }} or {% … %} in it. */
export const escapeLiquid = (text: string): string => text.replace(/\{(?=[{%])/g, '{\u2060');
