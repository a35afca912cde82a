import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../parse/json';
import { camelCaseKeys } from '../../../output/camelCase';
import { isoTime } from '../../../output/isoTime';
import { simplifiedBy } from '../../../output/simplify';

/** A segment the way every operation shows one: its details come in `payload`, or are what was sent. */
export const simplifySegment = simplifiedBy(({ payload, ...segment }, { body }) => {
	const details: IDataObject = {
		...(isObject(body) && body),
		...segment,
		...(isObject(payload) && payload),
	};
	const { id, name, description, filters, created_at, updated_at, ...others } = details;
	return {
		id,
		name,
		description,
		filters: camelCaseKeys(filters),
		...camelCaseKeys(others),
		// After a change it says only that it went well.
		success: undefined,
		createdAt: isoTime(created_at),
		updatedAt: isoTime(updated_at),
	};
});
