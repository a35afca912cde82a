import { createHash } from 'crypto';

/** For a phone of 360 px first; colors have a contrast of at least 4.5 in light and in dark. */
export const style = `:root{color-scheme:light dark;--ground:#f4f5f7;--card:#fff;--text:#1c1e21;--muted:#565b63;--line:#767c85;--accent:#1f5fbf;--on-accent:#fff}
@media (prefers-color-scheme:dark){:root{--ground:#14161a;--card:#1f2228;--text:#f0f1f3;--muted:#b3b8c0;--line:#8d939d;--accent:#8ab4f8;--on-accent:#10141b}}
*{box-sizing:border-box}
body{margin:0;padding:16px;background:var(--ground);color:var(--text);font:16px/1.5 system-ui,sans-serif}
main{max-width:34rem;margin:0 auto;padding:20px;background:var(--card);border-radius:12px}
h1{margin:0 0 12px;font-size:1.35rem;line-height:1.3;overflow-wrap:anywhere}
p{margin:0 0 16px}
.text{white-space:pre-wrap;overflow-wrap:anywhere}
.note{color:var(--muted)}
.notice{padding:10px 12px;border:2px solid var(--line);border-radius:8px}
label{display:block;margin:0 0 4px}
textarea{display:block;width:100%;min-height:6rem;margin:0 0 16px;padding:10px;font:inherit;color:inherit;background:var(--ground);border:1px solid var(--line);border-radius:8px}
button{display:block;width:100%;min-height:48px;margin:0 0 12px;padding:10px 16px;font:inherit;font-weight:600;color:var(--text);background:transparent;border:2px solid var(--line);border-radius:8px;overflow-wrap:anywhere;cursor:pointer}
button.main{color:var(--on-accent);background:var(--accent);border-color:var(--accent)}
a{color:var(--accent);overflow-wrap:anywhere}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}`;

const styleHash = createHash('sha256').update(style).digest('base64');

/** No script, no picture, no request: nothing that a text contains can run. */
const policy = `sandbox allow-forms; default-src 'none'; base-uri 'none'; frame-ancestors 'none'; style-src 'sha256-${styleHash}'`;

/** @param leadsOn whether the answer leads on to another page, which browsers count as part of the form */
export const pageHeaders = (leadsOn: boolean): Record<string, string> => ({
	'Content-Type': 'text/html; charset=utf-8',
	'Content-Security-Policy': `${policy}; form-action 'self'${leadsOn ? ' https: http:' : ''}`,
	'Cache-Control': 'no-store',
	// The address of the page is the key to the answer.
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff',
	'X-Robots-Tag': 'noindex',
});
