import { texts, type Answer } from '../responses.mts';

const titles = { 500: 'Internal Server Error', 502: 'Bad Gateway', 503: 'Service Unavailable' };

/** The three bodies a failing server, or the proxy before it, is known to give, in turn. */
export function failed(status: keyof typeof titles, turn: number): Answer {
	const title = `${status} ${titles[status]}`;
	const html = `<html>\r\n<head><title>${title}</title></head>\r\n<body><h1>${title}</h1></body>\r\n</html>\r\n`;
	const bodies: Answer[] = [
		{ status, body: '', headers: { 'Content-Type': 'text/plain' } },
		{ status, body: html, headers: { 'Content-Type': 'text/html; charset=utf-8' } },
		texts(status, titles[status]),
	];
	return bodies[turn % bodies.length];
}
