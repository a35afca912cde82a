import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { textOf } from './text';

/** The only host of OneSignal's API. */
export const apiHost = 'api.onesignal.com';

/** The base URL of a credential that was saved before it had that field. */
export const defaultBaseUrl = `https://${apiHost}`;

/** Where the requests of a credential go. */
export const baseUrlOf = ({ baseUrl }: ICredentialDataDecryptedObject): string =>
	textOf(baseUrl ?? defaultBaseUrl);

/** The same as an expression, for n8n's test of a credential. */
export const baseUrlExpression = `={{ ($credentials.baseUrl ?? '${defaultBaseUrl}').trim() }}`;

/** What n8n's HTTP clients take an address from; `uri` is the older client's word, used by the HTTP Request node. */
type Addressed = Pick<IHttpRequestOptions, 'baseURL'> & { url?: unknown; uri?: unknown };

/** Why a base URL can't be used, or undefined. A test server on this machine may take OneSignal's place. */
export function baseUrlFault(baseUrl: string): string | undefined {
	const url = parseUrl(baseUrl);
	const isBare = url && !url.username && !url.password && url.pathname === '/' && !url.search;
	return isBare && !url.hash && isOneSignal(url)
		? undefined
		: `The hidden 'Base URL' of this credential isn't https://${apiHost}, so the key wasn't sent. Create the credential again.`;
}

/**
 * Why a credential must not sign a request, or undefined. A key goes to OneSignal and to no other host,
 * whichever node uses the credential; n8n itself leaves that to the person's own list.
 */
export function destinationFault(
	request: Addressed,
	credential: ICredentialDataDecryptedObject,
): string | undefined {
	const { url, uri, baseURL } = request;
	const addresses = [url, uri].filter((address) => address !== undefined);
	for (const address of addresses.length > 0 ? addresses : ['']) {
		const target = targetOf(String(address), baseURL);
		if (!target || !isOneSignal(target)) {
			return `This credential works only with https://${apiHost}. The key wasn't sent to ${target?.host ?? 'this URL'}.`;
		}
		const fault = restrictionFault(target.hostname, credential);
		if (fault) return fault;
	}
	return undefined;
}

/** Why the person's own restriction rules a host out, or undefined. n8n's 'None' is about its HTTP Request node alone. */
export function restrictionFault(
	hostname: string,
	{ allowedHttpRequestDomains, allowedDomains }: ICredentialDataDecryptedObject,
): string | undefined {
	if (allowedHttpRequestDomains !== 'domains') return undefined;
	const domains = textOf(allowedDomains)
		.split(',')
		.map((domain) => domain.trim().toLowerCase().replace(/\.$/, ''));
	return domains.some((domain) => matches(hostname, domain))
		? undefined
		: `The 'Allowed Domains' of this credential don't include ${hostname}. Add it there.`;
}

/** As n8n compares them: `*.example.com` stands for subdomains, never for the bare domain. */
const matches = (hostname: string, domain: string): boolean =>
	domain.startsWith('*.')
		? domain.length > 2 && hostname.endsWith(domain.slice(1))
		: hostname === domain;

/** Where n8n's HTTP client would send a request: an absolute URL wins over the base, and `//host` is absolute. */
function targetOf(address: string, baseURL = ''): URL | undefined {
	if (/^([a-z][a-z\d+\-.]*:)?\/\//i.test(address)) return parseUrl(address);
	return parseUrl(`${withoutSlashes(baseURL)}/${address.replace(/^\/+/, '')}`);
}

/** Without the slashes at the end, in one pass over them. */
function withoutSlashes(url: string): string {
	let end = url.length;
	while (url[end - 1] === '/') end -= 1;
	return url.slice(0, end);
}

const isOneSignal = ({ protocol, hostname, port }: URL): boolean =>
	isLoopback(hostname)
		? protocol === 'http:' || protocol === 'https:'
		: protocol === 'https:' && hostname === apiHost && port === '';

const isLoopback = (hostname: string): boolean =>
	hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);

function parseUrl(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}
