import { z } from 'zod';
import { filters } from './filters.mts';
import { name, uuid } from './formats.mts';

const description = z.string().max(255).optional();

export const segmentCreation = z.strictObject({
	id: uuid.optional(),
	name,
	filters,
	description,
});

/** OneSignal requires the name in every update. */
export const segmentUpdate = z.strictObject({ name, filters: filters.optional(), description });

export const segmentView = z.strictObject({
	'include-segment-detail': z.enum(['true', 'false']).optional(),
});
