import { errorList, type ApiResponse } from '../responses.mts';

const titles = { 500: 'Internal Server Error', 502: 'Bad Gateway', 503: 'Service Unavailable' };

/** Alternates between the three bodies known from a failing server or the proxy in front of it. */
export function serverError(status: keyof typeof titles, occurrence: number): ApiResponse {
	const title = `${status} ${titles[status]}`;
	const html = `<html>\r\n<head><title>${title}</title></head>\r\n<body><h1>${title}</h1></body>\r\n</html>\r\n`;
	const responses: ApiResponse[] = [
		{ status, body: '', headers: { 'Content-Type': 'text/plain' } },
		{ status, body: html, headers: { 'Content-Type': 'text/html; charset=utf-8' } },
		errorList(status, titles[status]),
	];
	return responses[occurrence % responses.length];
}
