import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../parse/json';
import { classifyRequest } from './endpoints';
import type { ApiRequest, ApiResponse } from './httpClient';

export const isSuccessStatus = (statusCode: number): boolean =>
	statusCode >= 200 && statusCode < 300;

/** Whether OneSignal turned the whole request down: by its status, or in the body of a 2xx response. */
export function isRefusal({ statusCode, body, request }: ApiResponse): boolean {
	if (!isSuccessStatus(statusCode)) return true;
	if (!isObject(body) || classifyRequest(request as ApiRequest).canPartiallyFail(body))
		return false;
	return body.success === false || hasErrors(body);
}

/**
 * Whether a 2xx response proves what it says. JSON that was cut on its way arrives as text, and an empty
 * response says nothing: absence of evidence is not evidence.
 */
export function isProven({ statusCode, body, request }: ApiResponse): boolean {
	const { proof } = classifyRequest(request as ApiRequest);
	if (Array.isArray(body)) return proof === 'list' || proof === 'any';
	if (proof === 'list') return false;
	if ((proof === 'empty' || proof === 'any') && isEmpty(body, statusCode)) return true;
	if (!isObject(body) || body.success === false) return false;
	return typeof proof === 'string' || hasErrors(body) || proof.some((key) => isPresent(body[key]));
}

/** Whether nothing more is to be learned by sending the request again. */
export const isConclusive = (response: ApiResponse): boolean =>
	isRefusal(response) || isProven(response);

const isPresent = (value: unknown): boolean =>
	value !== undefined && value !== null && value !== '';

const isEmpty = (body: unknown, statusCode: number): boolean =>
	body === '' || body === undefined || (body === null && statusCode === 204);

function hasErrors({ errors }: IDataObject): boolean {
	if (typeof errors === 'object' && errors !== null) return Object.keys(errors).length > 0;
	return typeof errors === 'string' && errors !== '';
}

/** Whether OneSignal repeated the response of an earlier request with the same key, and sent nothing now. */
export const isReplay = ({ headers }: ApiResponse): boolean =>
	String(headers['idempotent-replayed'] ?? '') === 'true';
